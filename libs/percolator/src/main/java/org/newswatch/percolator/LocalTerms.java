package org.newswatch.percolator;

import java.util.Arrays;

/** Numbers the terms that one document fulfils from 0 on; an open hash table, as every candidate asks here. */
final class LocalTerms {

    private static final int SPREAD = 0x9E3779B9; // 2^32 over the golden ratio (Knuth, TAOCP 6.4)

    private int[] keys = new int[64]; // 0 is no term
    private int[] locals = new int[64];
    private int shift = Integer.numberOfLeadingZeros(63);
    private int[] terms = new int[32];
    private int size;

    int size() {
        return size;
    }

    /** The terms in the order of their local numbers; {@link #size} of them. */
    int[] terms() {
        return terms;
    }

    /** The local number of a term, {@link Reading#ABSENT} where it has none. */
    int local(int term) {
        var table = keys;
        int i = (term * SPREAD) >>> shift;
        while (true) {
            int key = table[i];
            if (key == term) {
                return locals[i];
            }
            if (key == 0) {
                return Reading.ABSENT;
            }
            i = (i + 1) & (table.length - 1);
        }
    }

    /** The local number of a term, a new one where it had none. */
    int add(int term) {
        int known = local(term);
        if (known != Reading.ABSENT) {
            return known;
        }
        if (2 * size == keys.length) {
            grow();
        }
        put(term, size);
        terms[size] = term;
        return size++;
    }

    private void grow() {
        terms = Arrays.copyOf(terms, 2 * size);
        keys = new int[4 * size];
        locals = new int[4 * size];
        shift--;
        for (int local = 0; local < size; local++) {
            put(terms[local], local);
        }
    }

    private void put(int term, int local) {
        int i = (term * SPREAD) >>> shift;
        while (keys[i] != 0) {
            i = (i + 1) & (keys.length - 1);
        }
        keys[i] = term;
        locals[i] = local;
    }
}
