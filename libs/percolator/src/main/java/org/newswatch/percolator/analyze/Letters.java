package org.newswatch.percolator.analyze;

/** What a character is to the words of a text. */
final class Letters {

    static final int SEPARATOR = 0;
    /** A letter or digit. */
    static final int OF_WORD = 1;
    /** Belongs to the letter before it. */
    static final int MARK = 2;
    /** Neither ends a word nor belongs to it: a soft hyphen, a zero-width character. */
    static final int INVISIBLE = 3;
    /** A word by itself: an ideograph or kana. */
    static final int ALONE = 4;

    private static final byte[] KINDS = new byte[0x2100];

    static {
        for (int letter = 0; letter < KINDS.length; letter++) {
            KINDS[letter] = (byte) kindOf(letter);
        }
    }

    private Letters() {}

    static int kind(int letter) {
        return letter < KINDS.length ? KINDS[letter] : kindOf(letter);
    }

    /** Whether it is a letter or digit of which the table knows. */
    static boolean isCommon(char unit) {
        return unit < KINDS.length && KINDS[unit] == OF_WORD;
    }

    static boolean goesOn(int letter) {
        int kind = kind(letter);
        return kind == OF_WORD || kind == MARK;
    }

    private static int kindOf(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.FORMAT -> INVISIBLE;
            default -> !Character.isLetterOrDigit(letter) ? SEPARATOR : standsAlone(letter) ? ALONE : OF_WORD;
        };
    }

    private static boolean standsAlone(int letter) {
        if (letter < 0x2E80) {
            return false;
        }
        var script = Character.UnicodeScript.of(letter);
        return Character.isIdeographic(letter)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
