package org.newswatch.percolator;

import java.util.Arrays;

/**
 * Where the queries under each term are noted: pairs of an ordinal, ascending, and a {@linkplain Guard guard}; the first ordinal 0
 * ends a list. A list is never changed but at its end, where readers that began earlier do not look, so that all versions of it
 * share one array until it is full.
 */
final class PostingLists {

    private static final int BITS = 9;
    private static final int CHUNK = 1 << BITS;
    private static final int[] EMPTY = {};
    private static final int[][] NONE = new int[CHUNK][];

    static {
        Arrays.fill(NONE, EMPTY);
    }

    private final int[][][] chunks;

    private PostingLists(int[][][] chunks) {
        this.chunks = chunks;
    }

    static PostingLists empty() {
        return new PostingLists(new int[0][][]);
    }

    int[] of(int term) {
        int chunk = term >>> BITS;
        return chunk < chunks.length ? chunks[chunk][term & (CHUNK - 1)] : EMPTY;
    }

    PostingLists with(int term, int[] list) {
        int chunk = term >>> BITS;
        var changed = Arrays.copyOf(chunks, Math.max(chunks.length, chunk + 1));
        for (int added = chunks.length; added < changed.length; added++) {
            changed[added] = NONE;
        }
        changed[chunk] = changed[chunk].clone();
        changed[chunk][term & (CHUNK - 1)] = list;
        return new PostingLists(changed);
    }

    /** Notes a query at the end of a term's list, which has so many pairs. */
    PostingLists append(int term, int pairs, int ordinal, int guard) {
        var list = of(term);
        if (2 * pairs < list.length) {
            put(list, pairs, ordinal, guard);
            return this;
        }
        var grown = Arrays.copyOf(list, 2 * (pairs + pairs / 2 + 1));
        put(grown, pairs, ordinal, guard);
        return with(term, grown);
    }

    private static void put(int[] list, int pair, int ordinal, int guard) {
        list[2 * pair + 1] = guard;
        list[2 * pair] = ordinal;
    }
}
