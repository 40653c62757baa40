package org.newswatch.percolator.analyze;

/** Russian, Ukrainian and Serbian names as Latin texts write them, each country in its own way. */
final class SlavicNames {

    private static final String[] ADJECTIVE = {"skyy", "skyi", "skiy", "skij", "skii", "sky"};

    private SlavicNames() {}

    /** Zelensky, Zelenskyy, Zelenskiy and Zelenskij as Zelenski; other words as they are. */
    static String oneSpelling(String word) {
        for (var ending : ADJECTIVE) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length()) + "ski";
            }
        }
        return word;
    }

    /** As Serbian papers write a name that has letters of English transliteration: Zakharova is Zaharova, Zhukov Žukov. */
    static String asInSerbian(String word) {
        var name = oneSpelling(word);
        return name.contains("kh") || name.contains("zh") ? Cyrillic.toSerbianLatin(RussianLetters.of(name)) : name;
    }
}
