package org.newswatch.percolator.analyze;

import org.jspecify.annotations.Nullable;

/**
 * A word as such, of which each place where a text has it is a {@linkplain Tokens token}: a spelling in one chain, its forms, and
 * what those who read texts have worked out about it ({@link Attribute}, {@link Figures}).
 */
public final class Lexeme {

    private final Chain chain;
    private final int hash;
    private final boolean word;
    private final char[] letters;
    private final Forms forms;

    /** Fields and no array: a text asks for each of its words, and every object more is one more wait for memory. */
    private volatile @Nullable Object first;

    private volatile @Nullable Object second;

    /** Written before the other and read after it. */
    private long firstFigure;

    private volatile long secondFigure;

    Lexeme(Chain chain, int hash, String spelled) {
        this.chain = chain;
        this.hash = hash;
        this.letters = spelled.toCharArray();
        this.forms = chain.forms(spelled);
        this.word = !forms.isEmpty();
    }

    public Chain chain() {
        return chain;
    }

    /** As it stands in texts. */
    public String spelled() {
        return new String(letters);
    }

    public Forms forms() {
        return forms;
    }

    /** Whether anything is left of it: a lone mark or a soft hyphen is no word. */
    public boolean isWord() {
        return word;
    }

    int length() {
        return letters.length;
    }

    int hash() {
        return hash;
    }

    boolean is(Chain otherChain, int otherHash, char[] text, int start, int end) {
        if (hash != otherHash || chain != otherChain || letters.length != end - start) {
            return false;
        }
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** @param attribute from 0 */
    @Nullable
    Object value(int attribute) {
        return attribute == 0 ? first : second;
    }

    void keep(int attribute, Object value) {
        if (attribute == 0) {
            first = value;
        } else {
            second = value;
        }
    }

    long firstFigure() {
        return firstFigure;
    }

    long secondFigure() {
        return secondFigure;
    }

    void keep(long newFirst, long newSecond) {
        firstFigure = newFirst;
        secondFigure = newSecond;
    }
}
