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
        return isAscii(bald)
                ? bald
                : Normalizer.normalize(bald, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /**
     * The bald form with sounds that are spelled in several ways brought to one: Expo and Ekspo, and the dj of Đurić, Djuric
     * and Джурич.
     */
    static String skeleton(String word) {
        return bald(word).replace("x", "ks").replace("dzh", "dj").replace("dz", "dj");
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(unit -> unit < 0x80);
    }
}
