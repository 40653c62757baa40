package org.newswatch.enrich.story.likeness;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;

/**
 * The words met lately: stemming costs many times more than looking up. When the young ones are many they become the old ones, and of
 * those that were old before only the ones stay that are met again; so memory stays bounded.
 */
final class WordBook {

    private static final int MOST_YOUNG = 100_000;

    /** No word of a language is longer; what is, is not kept. */
    private static final int LONGEST = 64;

    private record Spelling(Chain chain, String word) {}

    private volatile Map<Spelling, Optional<Word>> young = new ConcurrentHashMap<>();
    private volatile Map<Spelling, Optional<Word>> old = Map.of();

    /** Null of what is no word, such as a mark alone. */
    @Nullable
    Word word(Chain chain, String spelled) {
        var spelling = new Spelling(chain, spelled);
        var known = young.get(spelling);
        return (known == null ? lookFurther(spelling) : known).orElse(null);
    }

    private Optional<Word> lookFurther(Spelling spelling) {
        var known = old.get(spelling);
        var word = known == null ? read(spelling) : known;
        if (spelling.word().length() <= LONGEST) {
            keep(spelling, word);
        }
        return word;
    }

    private synchronized void keep(Spelling spelling, Optional<Word> word) {
        if (young.size() >= MOST_YOUNG) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(spelling, word);
    }

    private static Optional<Word> read(Spelling spelling) {
        var forms = spelling.chain().forms(spelling.word());
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        var stem = Roots.stem(forms);
        var root = Roots.root(stem);
        return Optional.of(
                new Word(hash(stem), hash(root), Roots.weight(spelling.chain(), root), Roots.isNumber(stem)));
    }

    private static int hash(String text) {
        return Hashes.mix(text.hashCode());
    }
}
