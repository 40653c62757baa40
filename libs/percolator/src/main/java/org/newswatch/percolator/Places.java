package org.newswatch.percolator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each word of a near clause a position of its own inside a window (bipartite matching by augmenting paths). */
final class Places {

    private final int[][] words;
    private final int from;
    private final int to;
    private final Map<Integer, Integer> wordAt = new HashMap<>();

    Places(int[][] words, int from, int to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    boolean seatAll() {
        for (var positions : words) {
            int first = firstIn(positions);
            if (first == positions.length || positions[first] > to) {
                return false;
            }
        }
        for (int word = 0; word < words.length; word++) {
            if (!seat(word, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    Stretch stretch() {
        var taken = wordAt.keySet().stream().mapToInt(Integer::intValue).summaryStatistics();
        return new Stretch(taken.getMin(), taken.getMax());
    }

    private boolean seat(int word, Set<Integer> tried) {
        for (int i = firstIn(words[word]); i < words[word].length && words[word][i] <= to; i++) {
            int position = words[word][i];
            if (tried.add(position)) {
                var sitting = wordAt.get(position);
                if (sitting == null || seat(sitting, tried)) {
                    wordAt.put(position, word);
                    return true;
                }
            }
        }
        return false;
    }

    /** The index of the first position that is not before the window. */
    private int firstIn(int[] positions) {
        int i = Arrays.binarySearch(positions, from);
        return i < 0 ? -i - 1 : i;
    }
}
