package org.newswatch.percolator;

import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;

/**
 * An open hash table of words. Read without a lock while one thread at a time puts: a slot once filled does not change, and what a
 * reader needs of a word is final.
 */
final class WordTable {

    private volatile @Nullable KnownWord[] slots = new @Nullable KnownWord[1024];
    private int size;

    int size() {
        return size;
    }

    /** What stands where a word with this hash is looked for first: mostly the word, if it is there. */
    @Nullable
    KnownWord first(int hash) {
        var table = slots;
        return table[hash & (table.length - 1)];
    }

    @Nullable
    KnownWord get(Chain chain, String word) {
        var table = slots;
        int i = KnownWord.hash(chain, word) & (table.length - 1);
        var known = table[i];
        while (known != null && !known.is(chain, word)) {
            i = (i + 1) & (table.length - 1);
            known = table[i];
        }
        return known;
    }

    void put(KnownWord word) {
        if (2 * size >= slots.length) {
            var grown = new @Nullable KnownWord[2 * slots.length];
            for (var known : slots) {
                if (known != null) {
                    put(grown, known);
                }
            }
            slots = grown;
        }
        put(slots, word);
        size++;
    }

    private static void put(@Nullable KnownWord[] table, KnownWord word) {
        int i = word.hash() & (table.length - 1);
        while (table[i] != null) {
            i = (i + 1) & (table.length - 1);
        }
        table[i] = word;
    }
}
