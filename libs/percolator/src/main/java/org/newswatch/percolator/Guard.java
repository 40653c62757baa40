package org.newswatch.percolator;

/**
 * Stands beside a query in a posting list and saves looking at the query itself: another term that must be in the document too (0 for
 * none), and whether the query stands under several terms, so that it may have been tried before.
 */
final class Guard {

    private static final int SEVERAL = 1 << 31;

    private Guard() {}

    static int of(int term, boolean several) {
        return several ? term | SEVERAL : term;
    }

    static int term(int guard) {
        return guard & ~SEVERAL;
    }

    static boolean isOneOfSeveral(int guard) {
        return guard < 0;
    }
}
