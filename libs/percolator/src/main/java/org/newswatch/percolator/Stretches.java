package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds where words stand together. The words of a clause come as the ascending positions that each may take. */
final class Stretches {

    private Stretches() {}

    /** Up to so many stretches, from the left. */
    static List<Stretch> find(int[][] words, int slop, int most) {
        if (words.length == 0) {
            return List.of();
        }
        return slop == 0 || words.length == 1 ? inOrder(words, most) : near(words, slop, most);
    }

    private static List<Stretch> inOrder(int[][] words, int most) {
        var found = new ArrayList<Stretch>();
        for (int first : words[0]) {
            if (found.size() == most) {
                break;
            }
            if (followAfter(first, words)) {
                found.add(new Stretch(first, first + words.length - 1));
            }
        }
        return found;
    }

    private static boolean followAfter(int first, int[][] words) {
        for (int i = 1; i < words.length; i++) {
            if (Arrays.binarySearch(words[i], first + i) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Stretch> near(int[][] words, int slop, int most) {
        var found = new ArrayList<Stretch>();
        int next = 0;
        for (int first : Arrays.stream(words)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray()) {
            if (found.size() == most) {
                break;
            }
            if (first >= next) {
                var places = new Places(words, first, first + words.length - 1 + slop);
                if (places.seatAll()) {
                    found.add(places.stretch());
                    next = places.stretch().last() + 1;
                }
            }
        }
        return found;
    }
}
