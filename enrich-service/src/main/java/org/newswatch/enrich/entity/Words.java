package org.newswatch.enrich.entity;

import org.newswatch.percolator.analyze.Attribute;
import org.newswatch.percolator.analyze.Lexeme;
import org.newswatch.percolator.analyze.Vocabulary;

/** Which words of names the words of a vocabulary may be; worked out once for each. */
final class Words {

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final Attribute<Word> known;

    Words(Lexicon lexicon, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.known = vocabulary.attribute();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Word of(Lexeme lexeme) {
        var word = known.of(lexeme);
        if (word == null) {
            word = lexicon.word(lexeme.spelled(), lexeme.forms());
            known.give(lexeme, word);
        }
        return word;
    }
}
