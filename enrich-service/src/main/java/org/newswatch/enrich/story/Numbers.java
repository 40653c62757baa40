package org.newswatch.enrich.story;

import java.util.Arrays;

/** Numbers of articles in the order in which they were added, without an object for each: a batch looks at a quarter of a million. */
final class Numbers {

    private long[] values = new long[16];
    private int count;

    void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    boolean contains(long value) {
        for (int at = 0; at < count; at++) {
            if (values[at] == value) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return count;
    }

    long at(int place) {
        return values[place];
    }

    void sort() {
        Arrays.sort(values, 0, count);
    }
}
