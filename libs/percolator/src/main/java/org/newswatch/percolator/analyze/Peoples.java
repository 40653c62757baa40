package org.newswatch.percolator.analyze;

import java.util.Set;

/** English words for peoples, languages and what belongs to a country, which KStem takes for the country: Serb, Serbian, Turkish. */
final class Peoples {

    /** What no other English word that KStem changes ends in. */
    private static final String[] ENDINGS = {"an", "ese", "ish", "i"};

    /** The rest of KStem's table of countries; two of them are countries that it takes for a people or for another country. */
    private static final Set<String> OTHERS = Set.of(
            "argentine",
            "croat",
            "cypriot",
            "filipino",
            "french",
            "greek",
            "holland",
            "icelandic",
            "myanmar",
            "serb",
            "siam",
            "slovakia",
            "swiss",
            "uzbek",
            "yugoslav",
            "zealander");

    private Peoples() {}

    static boolean isOne(String singular) {
        for (var ending : ENDINGS) {
            if (singular.endsWith(ending)) {
                return true;
            }
        }
        return OTHERS.contains(singular);
    }
}
