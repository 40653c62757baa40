package org.newswatch.enrich.edit;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that does not know the stored topics yet is not ready; once it does, it is, whatever becomes of the database. */
@Readiness
@Singleton
class TopicsReadiness implements HealthCheck {

    private final FollowedTopics topics;

    TopicsReadiness(FollowedTopics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics are known")
                .status(topics.isLoaded())
                .withData("topics", topics.all().size())
                .build();
    }
}
