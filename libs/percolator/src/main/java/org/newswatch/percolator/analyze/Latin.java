package org.newswatch.percolator.analyze;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Latin words without what differs between keyboards and countries. */
final class Latin {

    private Latin() {}

    /** Without diacritics: Vučić is vucic, Đurić djuric, Kosovë kosove. Marks of other scripts go too. */
    static String bald(String word) {
        if (isAscii(word)) {
            return word;
        }
        var letters = word.replace("đ", "dj").toCharArray();
        var folded = new char[4 * letters.length];
        var length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        var bald = new String(folded, 0, length);
        return isAscii(bald) ? bald : withoutMarks(Normalizer.normalize(bald, Normalizer.Form.NFD));
    }

    /**
     * The bald form with sounds that are spelled in several ways brought to one: Expo and Ekspo, and the dj of Đurić, Djuric
     * and Джурич.
     */
    static String skeleton(String word) {
        return bald(word).replace("x", "ks").replace("dzh", "dj").replace("dz", "dj");
    }

    private static String withoutMarks(String word) {
        var letters = new StringBuilder(word.length());
        word.codePoints().filter(letter -> !isMark(letter)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
