package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a delivery is tried again. */
@Singleton
class RetrySchedule {

    private final DeliverConfig config;
    private final RandomGenerator random;

    RetrySchedule(DeliverConfig config, RandomGenerator random) {
        this.config = config;
        this.random = random;
    }

    /**
     * The wait after a failed attempt: the schedule's, give or take the jitter, or longer when the receiver asked for it.
     *
     * @param made how many attempts were made, this one included
     * @return empty when that was the last one
     */
    Optional<Duration> afterAttempt(int made, Optional<Duration> retryAfter) {
        if (made >= config.schedule().size()) {
            return Optional.empty();
        }
        var planned = config.schedule().get(made);
        double stretch = 1 + config.jitter() * (2 * random.nextDouble() - 1);
        var wait = Duration.ofMillis(Math.round(planned.toMillis() * stretch));
        var asked = retryAfter
                .map(wish -> wish.compareTo(config.longestRetryAfter()) > 0 ? config.longestRetryAfter() : wish)
                .orElse(Duration.ZERO);
        return Optional.of(asked.compareTo(wait) > 0 ? asked : wait);
    }
}
