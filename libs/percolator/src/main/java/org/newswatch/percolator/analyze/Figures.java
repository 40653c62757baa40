package org.newswatch.percolator.analyze;

/**
 * Two numbers that one reader of texts knows about words: like an {@link Attribute}, but they stand in the {@link Lexeme} itself, so
 * that whoever asks for them waits for no more memory. For many threads, which give a word the same numbers.
 */
public final class Figures {

    Figures() {}

    /** The second number; 0 where none were given yet. */
    public long second(Lexeme lexeme) {
        return lexeme.secondFigure();
    }

    /** The first number, for those who saw that there is a second. */
    public long first(Lexeme lexeme) {
        return lexeme.firstFigure();
    }

    /**
     * Gives both, once and for all.
     *
     * @param second not 0
     */
    public void give(Lexeme lexeme, long first, long second) {
        lexeme.keep(first, second);
    }
}
