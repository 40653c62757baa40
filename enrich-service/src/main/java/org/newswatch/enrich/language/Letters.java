package org.newswatch.enrich.language;

import java.lang.Character.UnicodeScript;

/** What each UTF-16 unit is, in tables: asked for every unit of every text, and Java's own answers search. */
final class Letters {

    /** Stands for a unit that a reader does not see inside a word. */
    static final char INVISIBLE = 0;

    private static final byte[] SCRIPTS = new byte[Character.MAX_VALUE + 1];
    private static final char[] FOLDED = new char[SCRIPTS.length];

    static {
        for (var unit = 0; unit < SCRIPTS.length; unit++) {
            var c = (char) unit;
            SCRIPTS[unit] = Character.isLetter(c) ? Scripts.numberOf(UnicodeScript.of(c)) : Scripts.NONE;
            FOLDED[unit] = fold(c);
        }
    }

    private Letters() {}

    /** The number of its script if it is a letter; {@link Scripts#NONE} otherwise. */
    static byte scriptOf(char c) {
        return SCRIPTS[c];
    }

    /** In lower case; a space for white space, digits, hyphens and halves of pairs, as the model learned; {@link #INVISIBLE} for what is not seen. */
    static char folded(char c) {
        return FOLDED[c];
    }

    private static char fold(char c) {
        if (isInvisible(c)) {
            return INVISIBLE;
        }
        return isBetweenWords(c) ? ' ' : Character.toLowerCase(c);
    }

    private static boolean isBetweenWords(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isDigit(c)
                || Character.isSurrogate(c)
                || c == '-';
    }

    /** A soft hyphen, zero-width character, variation selector or byte order mark. */
    private static boolean isInvisible(char c) {
        return c == INVISIBLE
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060'
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\uFEFF';
    }
}
