package org.newswatch.percolator;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** The words that documents had, with their forms: nine of ten were met before, and stemming costs more than looking up. */
final class KnownWords {

    /** Then all are forgotten and met anew, so that memory stays bounded. */
    private static final int MOST_WORDS = 200_000;

    /** No word of a language is longer; what is may be kept no longer than its document. */
    private static final int LONGEST_WORD = 64;

    private final Map<Chain, Map<String, KnownWord>> words = new EnumMap<>(Chain.class);
    private final AtomicInteger size = new AtomicInteger();

    KnownWords() {
        for (var chain : Chain.values()) {
            words.put(chain, new ConcurrentHashMap<>());
        }
    }

    KnownWord word(Chain chain, String word) {
        var known = Objects.requireNonNull(words.get(chain));
        var found = known.get(word);
        return found == null ? add(chain, word, known) : found;
    }

    private KnownWord add(Chain chain, String word, Map<String, KnownWord> known) {
        var added = new KnownWord(chain, chain.forms(word));
        if (word.length() <= LONGEST_WORD) {
            if (size.incrementAndGet() > MOST_WORDS) {
                words.values().forEach(Map::clear);
                size.set(1);
            }
            known.put(word, added);
        }
        return added;
    }

    /** A word of a document and the terms that it fulfils in the lexicon it was last looked up in. */
    static final class KnownWord {

        private final Chain chain;
        private final Forms forms;
        private @Nullable Meaning meaning;

        private KnownWord(Chain chain, Forms forms) {
            this.chain = chain;
            this.forms = forms;
        }

        /** Whether anything is left of it: a lone mark or a soft hyphen is no word. */
        boolean isWord() {
            return !forms.isEmpty();
        }

        int[] terms(Lexicon lexicon) {
            var last = meaning; // a record with final fields: safe to pass on without a lock
            if (last == null || last.lexicon != lexicon.version()) {
                last = new Meaning(lexicon.version(), lexicon.terms(chain, forms));
                meaning = last;
            }
            return last.terms;
        }

        private record Meaning(long lexicon, int[] terms) {}
    }
}
