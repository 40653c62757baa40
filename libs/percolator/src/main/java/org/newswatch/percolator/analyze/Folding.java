package org.newswatch.percolator.analyze;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** Takes from a word what never matters: letter case, width, composition, invisible characters, the script of digits. */
final class Folding {

    /** Composes, folds letter case and width, and drops soft hyphens and zero-width characters. */
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    /**
     * Of what is longer only this much is compared. No word is; and putting marks into their order takes time that grows with the
     * square of their number.
     */
    private static final int LONGEST = 512;

    /** Letters of Latin and Cyrillic that fold to one letter each, whatever stands beside them; 0 for all others. */
    private static final char[] ONE_TO_ONE = new char[0x530];

    static {
        for (char letter = 0; letter < ONE_TO_ONE.length; letter++) {
            var folded = CASEFOLD.normalize(String.valueOf(letter));
            if (folded.length() == 1 && Character.getType(letter) != Character.NON_SPACING_MARK) {
                ONE_TO_ONE[letter] = folded.charAt(0);
            }
        }
    }

    private Folding() {}

    static String fold(String word) {
        var start = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        for (int i = 0; i < start.length(); i++) {
            char letter = start.charAt(i);
            if (letter >= ONE_TO_ONE.length || ONE_TO_ONE[letter] != letter) {
                return foldFrom(i, start);
            }
        }
        return start;
    }

    private static String foldFrom(int first, String word) {
        var folded = word.toCharArray();
        for (int i = first; i < folded.length; i++) {
            char letter = folded[i];
            char one = letter < ONE_TO_ONE.length ? ONE_TO_ONE[letter] : 0;
            if (one == 0) {
                return digits(CASEFOLD.normalize(word));
            }
            folded[i] = one;
        }
        return new String(folded);
    }

    /** Digits of every script as European ones, which no normal form does. */
    private static String digits(String word) {
        if (word.codePoints().noneMatch(letter -> letter >= 0x80 && Character.isDigit(letter))) {
            return word;
        }
        var folded = new StringBuilder(word.length());
        word.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + UCharacter.digit(letter) : letter)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
