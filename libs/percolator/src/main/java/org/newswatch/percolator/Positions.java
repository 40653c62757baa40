package org.newswatch.percolator;

import java.util.Arrays;

/** The places of one form in a document, ascending. */
final class Positions {

    private int[] at = new int[4];
    private int size;

    void add(int position) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
        }
        at[size++] = position;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return at[i];
    }
}
