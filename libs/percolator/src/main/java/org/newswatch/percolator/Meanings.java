package org.newswatch.percolator;

import org.newswatch.percolator.analyze.Attribute;
import org.newswatch.percolator.analyze.Lexeme;
import org.newswatch.percolator.analyze.Vocabulary;

/** Which terms the words of a vocabulary fulfil; asked anew for each word when the lexicon has changed. */
final class Meanings {

    private final Vocabulary vocabulary;

    /** The version of the lexicon that was asked last, then the terms it named; one array, so that both are read at once. */
    private final Attribute<int[]> last;

    Meanings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.last = vocabulary.attribute();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The terms in this lexicon, from index 1 on. */
    int[] of(Lexeme lexeme, Lexicon lexicon) {
        var meaning = last.of(lexeme);
        if (meaning == null || meaning[0] != lexicon.version()) {
            meaning = meaning(lexeme, lexicon);
            last.give(lexeme, meaning);
        }
        return meaning;
    }

    private static int[] meaning(Lexeme lexeme, Lexicon lexicon) {
        var terms = lexicon.terms(lexeme.chain(), lexeme.forms());
        if (terms.length == 0) {
            return lexicon.nothing();
        }
        var meaning = new int[terms.length + 1];
        meaning[0] = lexicon.version();
        System.arraycopy(terms, 0, meaning, 1, terms.length);
        return meaning;
    }
}
