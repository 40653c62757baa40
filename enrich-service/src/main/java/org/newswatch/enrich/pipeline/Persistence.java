package org.newswatch.enrich.pipeline;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Does what needs the broker or the database again and again until they are there: an outage costs time, never an article. */
@Singleton
class Persistence {

    private static final Logger LOG = Logger.getLogger(Persistence.class);

    private final FailsafeExecutor<Object> untilItWorks;

    Persistence(PipelineConfig config) {
        untilItWorks = Failsafe.with(RetryPolicy.builder()
                .withBackoff(config.retryAfter(), config.longestRetry())
                .withMaxRetries(-1)
                .onRetry(attempt -> LOG.warnf(
                        "the broker or the database is away, trying again: attempt=%d cause=%s",
                        attempt.getAttemptCount(), attempt.getLastException()))
                .build());
    }

    <T> T until(CheckedSupplier<T> works) {
        return untilItWorks.get(works);
    }
}
