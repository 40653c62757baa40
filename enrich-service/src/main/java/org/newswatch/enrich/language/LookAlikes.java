package org.newswatch.enrich.language;

/** Puts right the words in which a letter of one script stands for its look-alike of another, such as ЕXПО with a Latin X. */
final class LookAlikes {

    private static final String LATIN = "abcehijkmopstxyëï";
    private static final String CYRILLIC = "авсенијкморѕтхуёї";

    private LookAlikes() {}

    /** Rewrites each lower-case word of Latin and Cyrillic letters into the one script it can be read in, in place. */
    static void unmix(char[] chars, int length) {
        var start = 0;
        var latin = 0;
        var cyrillic = 0;
        for (var i = 0; i <= length; i++) {
            switch (i < length ? Letters.scriptOf(chars[i]) : Scripts.NONE) {
                case Scripts.LATIN -> latin++;
                case Scripts.CYRILLIC -> cyrillic++;
                default -> {
                    if (latin > 0 && cyrillic > 0) {
                        unmixWord(chars, start, i, latin > cyrillic);
                    }
                    start = i + 1;
                    latin = 0;
                    cyrillic = 0;
                }
            }
        }
    }

    private static void unmixWord(char[] chars, int start, int end, boolean latinFirst) {
        var toLatin = latinFirst && replace(chars, start, end, CYRILLIC, LATIN, Scripts.CYRILLIC);
        if (!toLatin && !replace(chars, start, end, LATIN, CYRILLIC, Scripts.LATIN)) {
            replace(chars, start, end, CYRILLIC, LATIN, Scripts.CYRILLIC);
        }
    }

    /** Replaces the letters of the strange script if every one has its look-alike; else changes nothing and says so. */
    private static boolean replace(char[] chars, int start, int end, String from, String to, byte strange) {
        for (var i = start; i < end; i++) {
            if (Letters.scriptOf(chars[i]) == strange && from.indexOf(chars[i]) < 0) {
                return false;
            }
        }
        for (var i = start; i < end; i++) {
            var at = Letters.scriptOf(chars[i]) == strange ? from.indexOf(chars[i]) : -1;
            chars[i] = at < 0 ? chars[i] : to.charAt(at);
        }
        return true;
    }
}
