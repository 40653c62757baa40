package org.newswatch.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations in milliseconds, sorted. */
final class Quantiles {

    private final double[] millis;

    Quantiles(double[] millis) {
        this.millis = millis.clone();
        Arrays.sort(this.millis);
    }

    /** The smallest value that at least this share, 0 to 1, of all values do not exceed (nearest rank). */
    double at(double share) {
        return millis[Math.max(0, (int) Math.ceil(share * millis.length) - 1)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d articles: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms",
                millis.length,
                at(0.5),
                at(0.9),
                at(0.99),
                at(1));
    }
}
