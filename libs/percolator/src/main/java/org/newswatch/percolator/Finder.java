package org.newswatch.percolator;

import java.util.Arrays;

/** Finds where words stand together in a document. Used again and again, so that looking allocates nothing. */
final class Finder {

    private final Reading reading;
    private final Seats seats;
    private int[] words = new int[16]; // local terms
    private int[] next = new int[16]; // by word the index of its next position
    private int count;
    private int rarest;
    private int first;
    private int last;

    Finder(Reading reading) {
        this.reading = reading;
        this.seats = new Seats(reading);
    }

    void clear() {
        count = 0;
        rarest = 0;
    }

    /** Takes the next word; whether the document has it. */
    boolean add(int term) {
        int local = reading.terms().local(term);
        if (local == Reading.ABSENT) {
            return false;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        words[count] = local;
        if (occurrences(local) < occurrences(words[rarest])) {
            rarest = count;
        }
        count++;
        return true;
    }

    private int occurrences(int local) {
        return reading.end(local) - reading.start(local);
    }

    /** Goes to the first stretch that begins at this position or later; whether there is one. */
    boolean find(int fields, int slop, int from) {
        if (count == 0) {
            return false;
        }
        boolean inOrder = slop == 0 || count == 1;
        return inOrder ? inOrder(fields, from) : near(fields, slop, from);
    }

    /** The position of the first word of the stretch. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    private boolean inOrder(int fields, int from) {
        int word = words[rarest];
        for (int i = reading.firstFrom(word, from + rarest); i < reading.end(word); i++) {
            int start = reading.position(i) - rarest;
            if (followsFrom(start) && reading.isIn(fields, start)) {
                first = start;
                last = start + count - 1;
                return true;
            }
        }
        return false;
    }

    private boolean followsFrom(int start) {
        for (int i = 0; i < count; i++) {
            if (i != rarest) {
                int at = reading.firstFrom(words[i], start + i);
                if (at == reading.end(words[i]) || reading.position(at) != start + i) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tries a window at every position that one of the words has. */
    private boolean near(int fields, int slop, int from) {
        int width = count + slop;
        for (int i = 0; i < count; i++) {
            next[i] = reading.firstFrom(words[i], from);
        }
        while (true) {
            int low = Integer.MAX_VALUE;
            int high = 0;
            for (int i = 0; i < count; i++) {
                if (next[i] == reading.end(words[i])) {
                    return false;
                }
                int position = reading.position(next[i]);
                low = Math.min(low, position);
                high = Math.max(high, position);
            }
            if (high < low + width && reading.isIn(fields, low) && seats.fill(words, count, low, width)) {
                first = low;
                last = seats.last();
                return true;
            }
            for (int i = 0; i < count; i++) {
                if (reading.position(next[i]) == low) {
                    next[i]++;
                }
            }
        }
    }
}
