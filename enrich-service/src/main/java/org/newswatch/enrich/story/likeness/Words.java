package org.newswatch.enrich.story.likeness;

import org.newswatch.percolator.analyze.Figures;
import org.newswatch.percolator.analyze.Lexeme;
import org.newswatch.percolator.analyze.Vocabulary;

/** What matters of the words of a vocabulary, as {@link Word} packs it; worked out once for each. */
final class Words {

    private final Vocabulary vocabulary;
    private final Figures known;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.known = vocabulary.figures();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The {@linkplain Word#traits traits} of a word; its hashes are known from then on. */
    int traits(Lexeme lexeme) {
        long traits = known.second(lexeme);
        if (traits == 0) {
            var word = Word.of(lexeme);
            traits = word.traits();
            known.give(lexeme, word.hashes(), traits);
        }
        return (int) traits;
    }

    /** The {@linkplain Word#hashes hashes} of a word whose traits were asked for. */
    long hashes(Lexeme lexeme) {
        return known.first(lexeme);
    }
}
