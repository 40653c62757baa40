package org.newswatch.percolator;

import java.util.Arrays;

/** One text of a document and where its words stand in it. */
final class Section {

    private final Field field;
    private final String text;
    private final int base;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    /** @param base position of the first word, counted over the whole document */
    Section(Field field, String text, int base) {
        this.field = field;
        this.text = text;
        this.base = base;
    }

    int fieldBit() {
        return field.bit();
    }

    int base() {
        return base;
    }

    /** The position after the last word. */
    int limit() {
        return base + size;
    }

    /** Takes the next word and answers its position. */
    int add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        return base + size++;
    }

    /** From the word at the first position to the one at the last. */
    Span span(String clause, int first, int last) {
        int start = starts[first - base];
        int end = ends[last - base];
        return new Span(clause, field.key(), start, end, text.substring(start, end));
    }
}
