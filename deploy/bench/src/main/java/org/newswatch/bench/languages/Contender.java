package org.newswatch.bench.languages;

/** A detector that is asked about the languages of this product only. */
interface Contender {

    /** How much of a text the others are given, in UTF-16 units: as much as ours reads to decide. */
    int PREFIX = 500;

    String name();

    /** BCP 47, Bosnian, Croatian, Montenegrin and Serbian all as {@code sr}; {@code und} where there is no answer. */
    String languageOf(Sample sample);

    static String macro(String code) {
        return switch (code) {
            case "hr", "bs", "cnr" -> "sr";
            default -> code;
        };
    }
}
