package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a registrable domain that once asked us to slow down.
 *
 * @param spacing between two requests, as it was learned; it halves every three days, so that trust comes back slowly
 * @param notBefore the next turn
 */
record Learned(Duration spacing, Instant learnedAt, Instant notBefore) {

    /** More than that is learned from no answer; a longer wait is what Retry-After is for. */
    static final Duration MOST = Duration.ofHours(6);

    private static final double HALVES_IN_DAYS = 3;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /** The spacing as it stands. */
    Duration spacing(Instant now) {
        double days = Math.max(0, Duration.between(learnedAt, now).toSeconds()) / SECONDS_A_DAY;
        return Duration.ofMillis((long) (spacing.toMillis() * Math.pow(0.5, days / HALVES_IN_DAYS)));
    }
}
