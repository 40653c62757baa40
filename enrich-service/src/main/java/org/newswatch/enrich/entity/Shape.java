package org.newswatch.enrich.entity;

/** How a word is written, and how a word of a name wants to be written. */
enum Shape {
    /** From a small letter. As a wish: anyhow. */
    SMALL,
    /** From a capital. */
    CAPITAL,
    /** All in capitals, of two letters or more, as an abbreviation is; as a wish also with the diacritics it has. */
    CAPS,
    /** No way to write, a wish: from a capital, and with the diacritics it has. */
    EXACT;

    static Shape of(String word) {
        int first = word.codePointAt(0);
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first) && !startsWithDigits(word)) {
            return SMALL;
        }
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return Character.isDigit(first) ? SMALL : CAPITAL;
            }
            letters += Character.isLetter(word.charAt(i)) ? 1 : 0;
        }
        return word.length() > 1 && letters > 0 ? CAPS : Character.isDigit(first) ? SMALL : CAPITAL;
    }

    private static boolean startsWithDigits(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** Whether a word that is written so fulfils a wish; diacritics aside. */
    boolean fulfils(Shape wish) {
        return switch (wish) {
            case SMALL -> true;
            case CAPITAL, EXACT -> this != SMALL;
            case CAPS -> this == CAPS;
        };
    }

    boolean mindsDiacritics() {
        return this == CAPS || this == EXACT;
    }
}
