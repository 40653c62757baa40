package org.newswatch.enrich.story.likeness;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest hashes of the shingles (runs of {@value #SHINGLE} word stems) of a text: a sample of the same shingles from every text
 * that has them (bottom-k; Broder, "On the resemblance and containment of documents", 1997).
 */
final class Sketch {

    /** So many make one text of a few hundred words distinct from all others. */
    static final int SIZE = 128;

    static final int SHINGLE = 3;

    private Sketch() {}

    /** Ascending. */
    static int[] of(List<Token> tokens) {
        int count = Math.max(0, tokens.size() - SHINGLE + 1);
        var hashes = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = 0;
            for (int word = i; word < i + SHINGLE; word++) {
                hash = 31 * Hashes.mix(hash) + tokens.get(word).word().stem();
            }
            hashes[i] = Hashes.mix(hash);
        }
        Arrays.sort(hashes);
        return smallestDistinct(hashes);
    }

    private static int[] smallestDistinct(int[] sorted) {
        var smallest = new int[Math.min(SIZE, sorted.length)];
        int kept = 0;
        for (int i = 0; i < sorted.length && kept < SIZE; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                smallest[kept++] = sorted[i];
            }
        }
        return kept == smallest.length ? smallest : Arrays.copyOf(smallest, kept);
    }
}
