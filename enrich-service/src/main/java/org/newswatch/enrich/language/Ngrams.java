package org.newswatch.enrich.language;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of n-grams of one to three letters for a few languages, in flat arrays. The letters of these languages are
 * few enough to be numbered with ten bits, so an n-gram is an {@code int} and looking one up makes no object.
 */
final class Ngrams {

    private static final int MOST_LETTERS = 1_023;

    private final List<String> languages;
    private final short[] numbers;
    private final long[] slots;
    private final float[] weights;

    /**
     * @param numbers of the letters, from 1; 0 for what is no letter of any n-gram
     * @param slots hash table of n-grams in the upper and rows of weights in the lower half; 0 where empty
     */
    private Ngrams(List<String> languages, short[] numbers, long[] slots, float[] weights) {
        this.languages = languages;
        this.numbers = numbers;
        this.slots = slots;
        this.weights = weights;
    }

    /** ISO 639-3, in the order of the sums. */
    List<String> languages() {
        return languages;
    }

    /**
     * Adds up the weights of the different n-grams of a text: an n-gram counts once, as in the model's training. The
     * exponential of a sum is the likelihood of its language but for a factor common to all.
     *
     * @param chars lower case, without runs of spaces
     * @return one sum for each of {@link #languages}
     */
    float[] sums(char[] chars, int length) {
        var sums = new float[languages.size()];
        var seen = new long[weights.length / sums.length / Long.SIZE + 1];
        var beforeLast = 0;
        var last = 0;
        for (var i = 0; i < length; i++) {
            var letter = numbers[chars[i]];
            if (letter != 0) {
                add(letter, sums, seen);
                if (last != 0) {
                    add((last << 10) | letter, sums, seen);
                    if (beforeLast != 0) {
                        add((beforeLast << 20) | (last << 10) | letter, sums, seen);
                    }
                }
            }
            beforeLast = last;
            last = letter;
        }
        return sums;
    }

    private void add(int ngram, float[] sums, long[] seen) {
        var row = (int) slots[slotOf(ngram, slots)] - 1;
        if (row < 0 || (seen[row >> 6] & (1L << row)) != 0) {
            return;
        }
        seen[row >> 6] |= 1L << row;
        var from = row * sums.length;
        for (var i = 0; i < sums.length; i++) {
            sums[i] += weights[from + i];
        }
    }

    private static int slotOf(int ngram, long[] slots) {
        var slot = ((ngram * 0x9E3779B9) >>> 8) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] >> 32 != ngram) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Collects those n-grams that have a weight for one of a few languages. */
    static final class Builder implements LangdetectFile.Reader {

        private final List<String> languages;
        private final short[] numbers = new short[Character.MAX_VALUE + 1];
        private int letters;
        private int[] ngrams = new int[1 << 10];
        private float[] weights;
        private int size;

        Builder(String... languages) {
            this.languages = List.of(languages);
            this.weights = new float[ngrams.length * languages.length];
        }

        @Override
        public void ngram(String ngram, String[] known, double[] weightsOfKnown) {
            var width = languages.size();
            var used = false;
            for (var i = 0; i < known.length; i++) {
                var at = languages.indexOf(known[i]);
                if (at >= 0 && weightsOfKnown[i] != 0) {
                    weights[size * width + at] = (float) weightsOfKnown[i];
                    used = true;
                }
            }
            if (used) {
                ngrams[size] = numbered(ngram);
                size++;
                if (size == ngrams.length) {
                    ngrams = Arrays.copyOf(ngrams, 2 * size);
                    weights = Arrays.copyOf(weights, 2 * size * width);
                }
            }
        }

        private int numbered(String ngram) {
            var key = 0;
            for (var i = 0; i < ngram.length(); i++) {
                var c = ngram.charAt(i);
                if (numbers[c] == 0) {
                    letters++;
                    if (letters > MOST_LETTERS) {
                        throw new IllegalStateException(languages + " have more letters than " + MOST_LETTERS);
                    }
                    numbers[c] = (short) letters;
                }
                key = (key << 10) | numbers[c];
            }
            return key;
        }

        Ngrams build() {
            var slots = new long[Integer.highestOneBit(Math.max(1, size)) * 4];
            for (var row = 0; row < size; row++) {
                slots[slotOf(ngrams[row], slots)] = ((long) ngrams[row] << 32) | (row + 1);
            }
            return new Ngrams(languages, numbers, slots, Arrays.copyOf(weights, size * languages.size()));
        }
    }
}
