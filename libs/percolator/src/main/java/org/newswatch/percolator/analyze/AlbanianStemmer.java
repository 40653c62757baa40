package org.newswatch.percolator.analyze;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the case and definite endings of Albanian nouns away: Kosova, Kosovë, Kosovës and Kosovën are one word, kosovar another. */
final class AlbanianStemmer {

    /** Without diacritics, as many write. */
    private static final List<String> ENDINGS = List.of(
            "a", "e", "i", "o", "u", "ia", "ja", "je", "se", "ne", "te", "ve", "es", "en", "et", "at", "it", "in", "ut",
            "un", "ise", "ine", "ite", "ive", "ave", "eve");

    private static final int SHORTEST_STEM = 3;

    private AlbanianStemmer() {}

    /** What may be the stem of a lower-case word without diacritics: -inë is an ending of energjinë, but not of Ukrainë. */
    static Set<String> stems(String word) {
        var stems = ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .filter(stem -> stem.length() >= SHORTEST_STEM)
                .map(AlbanianStemmer::withoutFleetingVowel)
                .collect(Collectors.toUnmodifiableSet());
        return stems.isEmpty() ? Set.of(withoutFleetingVowel(word)) : stems;
    }

    /** The ë of ministër and libër that the other cases do not have. */
    private static String withoutFleetingVowel(String stem) {
        int end = stem.length();
        return end > 4 && stem.endsWith("er") ? stem.substring(0, end - 2) + "r" : stem;
    }
}
