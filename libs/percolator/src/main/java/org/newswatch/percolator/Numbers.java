package org.newswatch.percolator;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Numbers {

    private static final int[] NONE = {};

    private int[] numbers = NONE;
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(8, 2 * size));
        }
        numbers[size++] = number;
    }

    int get(int i) {
        return numbers[i];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int removeLast() {
        return numbers[--size];
    }

    void clear() {
        size = 0;
    }

    boolean contains(int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    int[] toArray() {
        return size == 0 ? NONE : Arrays.copyOf(numbers, size);
    }
}
