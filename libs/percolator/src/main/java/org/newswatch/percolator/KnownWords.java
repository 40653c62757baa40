package org.newswatch.percolator;

import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;

/**
 * The words that documents had: nine of ten were met before, and stemming costs more than looking up. When the young ones are many,
 * they become the old ones, and of those that were old before only the ones stay that are met again; so memory stays bounded.
 */
final class KnownWords {

    /** About, with its forms and terms. */
    private static final int BYTES_PER_WORD = 300;

    /** Young and old words together take a sixteenth of the heap at most, and there are no more than a million. */
    private static final int MOST_YOUNG =
            Math.clamp(Runtime.getRuntime().maxMemory() / 16 / BYTES_PER_WORD / 2, 10_000, 500_000);

    /** No word of a language is longer; what is, is kept no longer than its document. */
    private static final int LONGEST_WORD = 64;

    private volatile WordTable young = new WordTable();
    private volatile WordTable old = new WordTable();

    /**
     * Looks the first so many words up. In steps, each for all words: then the processor waits for the memory of many words at once
     * and not of one after the other.
     */
    void lookUp(Chain chain, String[] words, int count, KnownWord[] found) {
        var table = young;
        @Nullable KnownWord[] first = new KnownWord[count];
        for (int i = 0; i < count; i++) {
            first[i] = table.first(KnownWord.hash(chain, words[i]));
        }
        for (int i = 0; i < count; i++) {
            var known = first[i];
            found[i] = known != null && known.is(chain, words[i]) ? known : word(chain, words[i]);
        }
    }

    private KnownWord word(Chain chain, String word) {
        var known = young.get(chain, word);
        if (known == null) {
            known = old.get(chain, word);
            if (known == null) {
                known = new KnownWord(chain, word, chain.forms(word));
            }
            if (word.length() <= LONGEST_WORD) {
                keep(known);
            }
        }
        return known;
    }

    /** Two threads may keep the same word twice, which does no harm. */
    private synchronized void keep(KnownWord word) {
        if (young.size() >= MOST_YOUNG) {
            old = young;
            young = new WordTable();
        }
        young.put(word);
    }
}
