package org.newswatch.percolator.analyze;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The words that a chain has met, with their forms: words of news repeat, and stemming costs more than looking up. */
final class Vocabulary {

    /** Then the vocabulary is forgotten and grows anew, so that it stays bounded. */
    private static final int MOST_WORDS = 100_000;

    /** No word of a language is longer; what is gets no stem and is not kept. */
    private static final int LONGEST_WORD = 64;

    private static final Map<Chain, Vocabulary> BY_CHAIN = new EnumMap<>(Chain.class);

    static {
        for (var chain : Chain.values()) {
            BY_CHAIN.put(chain, new Vocabulary(chain));
        }
    }

    private final Chain chain;
    private final Map<String, Forms> words = new ConcurrentHashMap<>();

    private Vocabulary(Chain chain) {
        this.chain = chain;
    }

    static Vocabulary of(Chain chain) {
        return Objects.requireNonNull(BY_CHAIN.get(chain));
    }

    Forms forms(String word) {
        if (word.length() > LONGEST_WORD) {
            return FormsOfWord.of(word, Chain.OTHER);
        }
        var known = words.get(word);
        if (known != null) {
            return known;
        }
        if (words.size() >= MOST_WORDS) {
            words.clear();
        }
        var forms = FormsOfWord.of(word, chain);
        words.put(word, forms);
        return forms;
    }
}
