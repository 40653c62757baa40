package org.newswatch.bench.percolator.experiments;

import java.util.List;

/**
 * How much is measured.
 *
 * @param sizes numbers of queries, ascending
 * @param quick shorter laps, for a look
 */
record Settings(List<Integer> sizes, boolean quick) {

    /** From these articles all contenders learn how frequent words are, ours once it has its queries, the Monitor before. */
    static final int SAMPLE = 3_000;

    static final int SAMPLE_FROM = 1_000_000;

    static final int ROUNDS = 5;

    private static final int LARGE = 100_000;

    int articles() {
        return quick ? 400 : 2_000;
    }

    /** How long a lap goes on at most, unless one article takes longer. */
    long lapNanos() {
        return quick ? 400_000_000L : 2_000_000_000L;
    }

    long warmUpNanos() {
        return quick ? 1_500_000_000L : 5_000_000_000L;
    }

    int largest() {
        return sizes.getLast();
    }

    /** Those from 100,000 on, or the largest. */
    List<Integer> largeSizes() {
        return largest() < LARGE
                ? List.of(largest())
                : sizes.stream().filter(size -> size >= LARGE).toList();
    }

    /** The largest that contenders can take that are slow to load. */
    int largestForAll() {
        return Math.min(largest(), LARGE);
    }
}
