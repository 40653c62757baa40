package org.newswatch.percolator.analyze;

import java.util.Set;

/** Case endings that are written after a hyphen: EXPO-u, KEK-ut. They belong to their word and are no word themselves. */
final class Endings {

    static final Set<String> SERBIAN = Set.of(
            "a", "u", "e", "i", "om", "em", "ov", "ova", "ovo", "ove", "ovi", "ovu", "ovom", "ovim", "ovih", "а", "у",
            "е", "и", "ом", "ем", "ов", "ова", "ово", "ове", "ови", "ову", "овом", "овим", "ових");

    static final Set<String> ALBANIAN = Set.of(
            "i", "u", "a", "e", "it", "ut", "in", "un", "s", "se", "së", "n", "ne", "në", "ja", "je", "t", "te", "të",
            "ve", "es", "ës", "en", "ën");

    private Endings() {}
}
