package org.newswatch.percolator.analyze;

import org.jspecify.annotations.Nullable;

/**
 * An open hash table of words. Read without a lock while one thread at a time puts: a slot once filled does not change, and what a
 * reader needs of a word is final.
 */
final class LexemeTable {

    /** At least: so nine of ten words stand where they are looked for first. */
    private static final int SLOTS_PER_WORD = 4;

    private volatile @Nullable Lexeme[] slots = new @Nullable Lexeme[1024];
    private int size;

    int size() {
        return size;
    }

    /** As many as a power of two says; where a word's hash points to stands, mostly, the word, if it is there. */
    @Nullable
    Lexeme[] slots() {
        return slots;
    }

    @Nullable
    Lexeme get(Chain chain, int hash, char[] text, int start, int end) {
        var table = slots;
        int i = hash & (table.length - 1);
        var known = table[i];
        while (known != null && !known.is(chain, hash, text, start, end)) {
            i = (i + 1) & (table.length - 1);
            known = table[i];
        }
        return known;
    }

    void put(Lexeme word) {
        if (SLOTS_PER_WORD * size >= slots.length) {
            var grown = new @Nullable Lexeme[2 * slots.length];
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

    private static void put(@Nullable Lexeme[] table, Lexeme word) {
        int i = word.hash() & (table.length - 1);
        while (table[i] != null) {
            i = (i + 1) & (table.length - 1);
        }
        table[i] = word;
    }
}
