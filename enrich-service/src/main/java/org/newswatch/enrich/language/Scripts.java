package org.newswatch.enrich.language;

import static java.util.Map.entry;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** Which script most letters of a text are written in, as ISO 15924. */
final class Scripts {

    static final String LATIN = "Latn";
    static final String CYRILLIC = "Cyrl";

    private static final Map<UnicodeScript, String> ISO = Map.ofEntries(
            entry(UnicodeScript.LATIN, LATIN),
            entry(UnicodeScript.CYRILLIC, CYRILLIC),
            entry(UnicodeScript.GREEK, "Grek"),
            entry(UnicodeScript.ARABIC, "Arab"),
            entry(UnicodeScript.HEBREW, "Hebr"),
            entry(UnicodeScript.ARMENIAN, "Armn"),
            entry(UnicodeScript.GEORGIAN, "Geor"),
            entry(UnicodeScript.HAN, "Hani"),
            entry(UnicodeScript.HIRAGANA, "Jpan"),
            entry(UnicodeScript.KATAKANA, "Jpan"),
            entry(UnicodeScript.HANGUL, "Hang"),
            entry(UnicodeScript.DEVANAGARI, "Deva"),
            entry(UnicodeScript.THAI, "Thai"));

    /** Scripts that one language of the news is written in. */
    private static final Map<String, String> ONE_LANGUAGE = Map.of(
            "Grek", "el", "Hebr", "he", "Armn", "hy", "Geor", "ka", "Jpan", "ja", "Hang", "ko", "Hani", "zh", "Thai",
            "th");

    private Scripts() {}

    /** The script of most letters; {@link Language#NO_SCRIPT} where there are none or they belong to no known one. */
    static String mostIn(String text) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        if (letters.containsKey(UnicodeScript.HIRAGANA)) {
            return "Jpan";
        }
        return letters.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(most -> ISO.getOrDefault(most.getKey(), Language.NO_SCRIPT))
                .orElse(Language.NO_SCRIPT);
    }

    /** The text without the letters of other scripts: a quotation is not the article. */
    static String only(UnicodeScript script, String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isLetter(c) && UnicodeScript.of(c) != script ? ' ' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static Language byScriptAlone(String script) {
        var code = ONE_LANGUAGE.get(script);
        return code == null ? Language.unknownIn(script) : new Language(code, script, 0.9);
    }
}
