package org.newswatch.percolator;

import java.util.Arrays;

/** Ordinals of queries that were tried already: an open hash set, 0 is no ordinal. */
final class Tried {

    private static final int SPREAD = 0x9E3779B9; // 2^32 over the golden ratio (Knuth, TAOCP 6.4)

    private int[] table = new int[64];
    private int shift = Integer.numberOfLeadingZeros(63);
    private int size;

    /** Whether the ordinal was not there yet. */
    boolean add(int ordinal) {
        if (2 * size >= table.length) {
            var old = table;
            table = new int[2 * old.length];
            shift--;
            Arrays.stream(old).filter(known -> known != 0).forEach(this::put);
        }
        if (!put(ordinal)) {
            return false;
        }
        size++;
        return true;
    }

    private boolean put(int ordinal) {
        int i = (ordinal * SPREAD) >>> shift;
        while (table[i] != 0) {
            if (table[i] == ordinal) {
                return false;
            }
            i = (i + 1) & (table.length - 1);
        }
        table[i] = ordinal;
        return true;
    }
}
