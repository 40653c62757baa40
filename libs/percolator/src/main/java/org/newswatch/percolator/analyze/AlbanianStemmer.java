package org.newswatch.percolator.analyze;

import java.util.ArrayList;
import java.util.List;

/** Takes the case and definite endings of Albanian nouns away: Kosova, Kosovë, Kosovës and Kosovën are one word, kosovar another. */
final class AlbanianStemmer {

    /**
     * Without diacritics, as many write. The i of a noun in -i stays (ministri-së, a ministry), so that it is not taken for one whose
     * ending has an i (ministr-it, a minister); only in ministri itself do the two meet.
     */
    private static final String[] ENDINGS = {
        "a", "e", "i", "o", "u", "ja", "je", "se", "ne", "te", "ve", "es", "en", "et", "at", "it", "in", "ut", "un",
        "ave", "eve"
    };

    private static final int SHORTEST_STEM = 3;

    private AlbanianStemmer() {}

    /** What may be the stem of a lower-case word without diacritics: -në is an ending of energjinë, but not of Ukrainë. */
    static List<String> stems(String word) {
        var stems = new ArrayList<String>(3);
        for (var ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST_STEM && word.endsWith(ending)) {
                stems.add(withoutFleetingVowel(word.substring(0, length)));
            }
        }
        return stems.isEmpty() ? List.of(withoutFleetingVowel(word)) : stems;
    }

    /** The ë of ministër and libër that the other cases do not have. */
    private static String withoutFleetingVowel(String stem) {
        int end = stem.length();
        return end > 4 && stem.endsWith("er") ? stem.substring(0, end - 2) + "r" : stem;
    }
}
