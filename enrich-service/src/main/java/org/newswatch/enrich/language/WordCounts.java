package org.newswatch.enrich.language;

import java.util.Arrays;

/** How many words a text has, and how many of them stand in each {@link WordList}. */
final class WordCounts {

    private static final int LISTS = WordList.values().length;

    private final int[] counts = new int[LISTS];
    private int words;

    static WordCounts of(Prose prose) {
        var counts = new WordCounts();
        var hash = TellingWords.start();
        var inWord = false;
        for (var i = 0; i < prose.length(); i++) {
            var c = prose.chars()[i];
            if (Letters.scriptOf(c) != Scripts.NONE) {
                hash = TellingWords.and(hash, c);
                inWord = true;
            } else if (inWord) {
                counts.add(hash);
                hash = TellingWords.start();
                inWord = false;
            }
        }
        if (inWord) {
            counts.add(hash);
        }
        return counts;
    }

    /** Counts one more word by its hash. */
    void add(long hash) {
        words++;
        for (var lists = TellingWords.listsOf(hash); lists != 0; lists &= lists - 1) {
            counts[Integer.numberOfTrailingZeros(lists)]++;
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
        words = 0;
    }

    int of(WordList list) {
        return counts[list.index()];
    }

    /** All words, listed or not. */
    int all() {
        return words;
    }
}
