package org.newswatch.percolator;

import java.util.Arrays;

/** Gives each word of a near clause a position of its own inside a window (bipartite matching by augmenting paths, Kuhn 1955). */
final class Seats {

    private static final int FREE = -1;

    private final Reading reading;
    private int[] words = {};
    private int from;
    private int width;
    private int[] sitting = new int[16]; // by position from the window's start the word that sits there
    private boolean[] tried = new boolean[16];

    Seats(Reading reading) {
        this.reading = reading;
    }

    /** Whether the first so many local terms find places among the {@code width} positions from this one on. */
    boolean fill(int[] words, int count, int from, int width) {
        this.words = words;
        this.from = from;
        this.width = width;
        if (width > sitting.length) {
            sitting = new int[width];
            tried = new boolean[width];
        }
        Arrays.fill(sitting, 0, width, FREE);
        for (int word = 0; word < count; word++) {
            Arrays.fill(tried, 0, width, false);
            if (!seat(word)) {
                return false;
            }
        }
        return true;
    }

    /** The last position that is taken. */
    int last() {
        int last = width - 1;
        while (sitting[last] == FREE) {
            last--;
        }
        return from + last;
    }

    private boolean seat(int word) {
        int local = words[word];
        for (int i = reading.firstFrom(local, from); i < reading.end(local); i++) {
            int place = reading.position(i) - from;
            if (place >= width) {
                return false;
            }
            if (!tried[place]) {
                tried[place] = true;
                if (sitting[place] == FREE || seat(sitting[place])) {
                    sitting[place] = word;
                    return true;
                }
            }
        }
        return false;
    }
}
