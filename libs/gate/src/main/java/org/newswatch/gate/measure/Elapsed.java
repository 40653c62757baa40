package org.newswatch.gate.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something took, as timers can take it: they count in nanoseconds, of which 292 years are too many, and clocks and dates that
 * others set may be ahead or say the year 1.
 */
public final class Elapsed {

    /** More is not told apart. */
    public static final Duration MOST = Duration.ofDays(365);

    private Elapsed() {}

    /** From one time to another; nothing where the other is the earlier one, and {@link #MOST} at most. */
    public static Duration between(Instant from, Instant to) {
        var took = Duration.between(from, to);
        if (took.isNegative()) {
            return Duration.ZERO;
        }
        return took.compareTo(MOST) > 0 ? MOST : took;
    }
}
