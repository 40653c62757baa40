package org.newswatch.enrich.story.likeness;

import java.util.Arrays;

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
    static int[] of(Excerpt article) {
        int count = Math.max(0, article.count() - SHINGLE + 1);
        var hashes = new long[count];
        for (int i = 0; i < count; i++) {
            int hash = 0;
            for (int word = i; word < i + SHINGLE; word++) {
                hash = 31 * Hashes.mix(hash) + article.stem(word);
            }
            hashes[i] = (long) Hashes.mix(hash) << 32;
        }
        return smallestDistinct(EvenSort.sorted(hashes, count));
    }

    /** @param sorted hashes in the upper halves */
    private static int[] smallestDistinct(long[] sorted) {
        var smallest = new int[Math.min(SIZE, sorted.length)];
        int kept = 0;
        for (int i = 0; i < sorted.length && kept < SIZE; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                smallest[kept++] = (int) (sorted[i] >> 32);
            }
        }
        return kept == smallest.length ? smallest : Arrays.copyOf(smallest, kept);
    }
}
