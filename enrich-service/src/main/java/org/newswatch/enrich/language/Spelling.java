package org.newswatch.enrich.language;

/** Other ways in which one word is written. */
final class Spelling {

    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšś";
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшш";

    private Spelling() {}

    /** As typed on a keyboard without diacritics. */
    static String plain(String word) {
        return word.replace("đ", "dj")
                .replace('č', 'c')
                .replace('ć', 'c')
                .replace('š', 's')
                .replace('ž', 'z')
                .replace('ë', 'e')
                .replace('ç', 'c');
    }

    /** A Serbo-Croatian word in Cyrillic letters; what has no such letter stays. */
    static String cyrillic(String latin) {
        var cyrillic =
                new StringBuilder(latin.replace("nj", "њ").replace("lj", "љ").replace("dž", "џ"));
        for (var i = 0; i < cyrillic.length(); i++) {
            var at = LATIN.indexOf(cyrillic.charAt(i));
            if (at >= 0) {
                cyrillic.setCharAt(i, CYRILLIC.charAt(at));
            }
        }
        return cyrillic.toString();
    }
}
