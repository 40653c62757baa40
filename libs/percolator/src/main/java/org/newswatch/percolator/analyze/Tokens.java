package org.newswatch.percolator.analyze;

import java.util.BitSet;

/**
 * A text read once, as the row of its tokens: for each the {@link Lexeme} and where it stands. Immutable; tokens are numbered from 0.
 *
 * <p>A case ending that hangs on a word ({@code EXPO-u}) is a token of its own here, but no {@linkplain #isWord word}.
 */
public final class Tokens {

    private final String text;
    private final Lexeme[] lexemes;
    private final int[] starts;
    private final int[] ends;
    private final BitSet endings;

    /** @param endings numbers of those tokens that are case endings */
    Tokens(String text, Lexeme[] lexemes, int[] starts, int[] ends, BitSet endings) {
        this.text = text;
        this.lexemes = lexemes;
        this.starts = starts;
        this.ends = ends;
        this.endings = endings;
    }

    /** As it was given. */
    public String text() {
        return text;
    }

    public int count() {
        return lexemes.length;
    }

    public Lexeme lexeme(int token) {
        return lexemes[token];
    }

    /** The first UTF-16 unit of a token in the text as given. */
    public int start(int token) {
        return starts[token];
    }

    /** The unit after the last one of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether it is a word by itself: neither an ending of the one before nor a mark alone. */
    public boolean isWord(int token) {
        return lexemes[token].isWord() && !endings.get(token);
    }
}
