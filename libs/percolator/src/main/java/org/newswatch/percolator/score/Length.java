package org.newswatch.percolator.score;

import org.jspecify.annotations.Nullable;

/**
 * How long a document is below its title, in UTF-16 units of the fields as they were given: as spans count.
 *
 * @param summary 0 without one
 * @param body 0 without one
 */
public record Length(int summary, int body) {

    /** A headline with a sentence. */
    private static final int BRIEF = 300;

    /**
     * A full report, about 600 words. What is longer is a long read, a round-up of the day, or a page on which other
     * articles stand below.
     */
    private static final int PIVOT = 4_000;

    /** How strongly length tells, from 0 (not) to 1 (only the share counts): the usual {@code b} of BM25. */
    private static final double B = 0.75;

    public Length {
        if (summary < 0 || body < 0) {
            throw new IllegalArgumentException("no text is shorter than 0, got " + summary + " and " + body);
        }
    }

    public static Length of(@Nullable String summary, @Nullable String body) {
        return new Length(summary == null ? 0 : summary.length(), body == null ? 0 : body.length());
    }

    long units() {
        return (long) summary + body;
    }

    /** Whether the document is hardly more than its headline: then all of it weighs as much as one. */
    boolean brief() {
        return units() <= BRIEF;
    }

    /**
     * What a mention below the lead is worth, from 1 towards 0: {@code 1 / (1 - b + b * units / pivot)}, the length
     * normalisation of BM25 with a fixed pivot. It never gives more than 1, as a text does not come closer to a topic by
     * being short.
     */
    double normalisation() {
        return Math.min(1, 1 / (1 - B + B * units() / PIVOT));
    }
}
