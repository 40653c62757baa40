package org.newswatch.enrich.language;

import org.jspecify.annotations.Nullable;

/**
 * Which of Serbian, Croatian, Bosnian and Montenegrin a text of their one macro-language is.
 *
 * <p>Serbian unless it is clear: detectors guess here, and a wrong guess splits one audience in four. Clear is two
 * words more of a standard than of Serbian, the Montenegrin letters ś and ź, or the source's own declaration that no
 * word speaks against.
 */
final class SerboCroatian {

    private SerboCroatian() {}

    static String standardOf(Prose prose, WordCounts words, @Nullable String declared) {
        if (declared != null && agrees(words, declared)) {
            return declared;
        }
        var serbian = words.of(WordList.OF_SERBIA);
        var croatian = words.of(WordList.OF_CROATIA);
        var bosnian = words.of(WordList.OF_BOSNIA);
        if (hasMontenegrinLetters(prose)) {
            return "cnr";
        }
        if (croatian >= serbian + 2 && croatian >= bosnian) {
            return "hr";
        }
        return bosnian >= serbian + 2 ? "bs" : "sr";
    }

    private static boolean agrees(WordCounts words, String declared) {
        var serbian = words.of(WordList.OF_SERBIA);
        return switch (declared) {
            case "hr" -> words.of(WordList.OF_CROATIA) >= serbian;
            case "bs" -> words.of(WordList.OF_BOSNIA) >= serbian;
            case "cnr" -> words.of(WordList.OF_MONTENEGRO) >= serbian;
            default -> false;
        };
    }

    private static boolean hasMontenegrinLetters(Prose prose) {
        for (var i = 0; i < prose.length(); i++) {
            if (prose.chars()[i] == 'ś' || prose.chars()[i] == 'ź') {
                return true;
            }
        }
        return false;
    }
}
