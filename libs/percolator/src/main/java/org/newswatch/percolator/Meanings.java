package org.newswatch.percolator;

import org.newswatch.percolator.analyze.Attribute;
import org.newswatch.percolator.analyze.Lexeme;
import org.newswatch.percolator.analyze.Vocabulary;

/** Which terms the words of a vocabulary fulfil; asked anew for a word whose forms the lexicon may have changed. */
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
    @SuppressWarnings("ReferenceEquality") // most words mean nothing, which one array says for all of them
    int[] of(Lexeme lexeme, Lexicon lexicon) {
        var meaning = last.of(lexeme);
        if (meaning != lexicon.nothing() && (meaning == null || meaning[0] != lexicon.version())) {
            meaning = meaning != null && lexicon.isAsAt(meaning[0], lexeme.forms())
                    ? confirmed(meaning, lexicon)
                    : meaning(lexeme, lexicon);
            last.give(lexeme, meaning);
        }
        return meaning;
    }

    private static int[] confirmed(int[] meaning, Lexicon lexicon) {
        if (meaning.length == 1) {
            return lexicon.nothing();
        }
        var same = meaning.clone();
        same[0] = lexicon.version();
        return same;
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
