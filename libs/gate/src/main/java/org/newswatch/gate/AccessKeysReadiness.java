package org.newswatch.gate;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that does not know the keys yet would turn everybody away: it is not ready. */
@Readiness
@Singleton
class AccessKeysReadiness implements HealthCheck {

    private final AccessKeyFollower follower;

    AccessKeysReadiness(AccessKeyFollower follower) {
        this.follower = follower;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("access keys are known")
                .status(follower.isReady())
                .build();
    }
}
