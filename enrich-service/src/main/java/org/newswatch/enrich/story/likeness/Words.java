package org.newswatch.enrich.story.likeness;

import org.newswatch.percolator.analyze.Attribute;
import org.newswatch.percolator.analyze.Lexeme;
import org.newswatch.percolator.analyze.Vocabulary;

/** What matters of the words of a vocabulary; worked out once for each. */
final class Words {

    private final Vocabulary vocabulary;
    private final Attribute<Word> known;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.known = vocabulary.attribute();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Word of(Lexeme lexeme) {
        var word = known.of(lexeme);
        if (word == null) {
            word = Word.of(lexeme);
            known.give(lexeme, word);
        }
        return word;
    }
}
