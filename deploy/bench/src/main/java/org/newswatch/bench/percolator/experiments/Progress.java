package org.newswatch.bench.percolator.experiments;

/** Says what is going on, as some of it takes minutes. */
final class Progress {

    private static final long START = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        System.out.printf("  %5.0f s  %s%n", secondsSince(START), what);
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
