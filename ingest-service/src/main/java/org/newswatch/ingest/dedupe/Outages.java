package org.newswatch.ingest.dedupe;

import jakarta.transaction.RollbackException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.newswatch.gate.Outage;
import org.newswatch.ingest.publish.NotPublished;

/** Tells a database or broker that is away, which passes, from a fault of ours, which does not. */
final class Outages {

    private Outages() {}

    static boolean explain(Throwable failure) {
        return !isTooLarge(failure) && isAway(failure);
    }

    /** Whether the broker will never take an event for its size. */
    static boolean isTooLarge(Throwable failure) {
        return Outage.causes(failure).anyMatch(RecordTooLargeException.class::isInstance);
    }

    private static boolean isAway(Throwable failure) {
        return Outage.ofDatabase(failure)
                || Outage.causes(failure)
                        .anyMatch(cause -> cause instanceof NotPublished || cause instanceof RollbackException);
    }

    static String summary(Throwable failure) {
        var root = Outage.causes(failure).reduce(failure, (outer, inner) -> inner);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
