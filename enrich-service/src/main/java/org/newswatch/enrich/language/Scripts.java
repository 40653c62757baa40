package org.newswatch.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/** The scripts of letters, as small numbers for counting and as ISO 15924 for answers. */
final class Scripts {

    /** Of all that is no letter. */
    static final byte NONE = 0;

    static final byte LATIN = 1;
    static final byte CYRILLIC = 2;

    private static final UnicodeScript[] KNOWN = {
        UnicodeScript.COMMON,
        UnicodeScript.LATIN,
        UnicodeScript.CYRILLIC,
        UnicodeScript.GREEK,
        UnicodeScript.ARABIC,
        UnicodeScript.HEBREW,
        UnicodeScript.ARMENIAN,
        UnicodeScript.GEORGIAN,
        UnicodeScript.HAN,
        UnicodeScript.HIRAGANA,
        UnicodeScript.KATAKANA,
        UnicodeScript.HANGUL,
        UnicodeScript.DEVANAGARI,
        UnicodeScript.THAI
    };

    private static final String[] ISO = {
        Language.NO_SCRIPT,
        "Latn",
        "Cyrl",
        "Grek",
        "Arab",
        "Hebr",
        "Armn",
        "Geor",
        "Hani",
        "Jpan",
        "Jpan",
        "Hang",
        "Deva",
        "Thai",
        Language.NO_SCRIPT
    };

    /** Of letters in any other script. */
    private static final byte OTHER = (byte) KNOWN.length;

    private static final byte HIRAGANA = 9;

    /** Scripts that one language of the news is written in. */
    private static final Map<String, String> ONE_LANGUAGE = Map.of(
            "Grek", "el", "Hebr", "he", "Armn", "hy", "Geor", "ka", "Jpan", "ja", "Hang", "ko", "Hani", "zh", "Thai",
            "th");

    private Scripts() {}

    static String iso(byte script) {
        return ISO[script];
    }

    /** The script of most letters; {@link #NONE} where there are none. */
    static byte mostIn(Prose prose) {
        var letters = new int[OTHER + 1];
        for (var i = 0; i < prose.length(); i++) {
            letters[Letters.scriptOf(prose.chars()[i])]++;
        }
        letters[NONE] = 0;
        if (letters[HIRAGANA] > 0 && letters[LATIN] + letters[CYRILLIC] < prose.length() / 2) {
            return HIRAGANA;
        }
        var most = NONE;
        for (byte script = 1; script <= OTHER; script++) {
            most = letters[script] > letters[most] ? script : most;
        }
        return most;
    }

    static Language byScriptAlone(byte script) {
        var code = ONE_LANGUAGE.get(iso(script));
        return code == null ? Language.unknownIn(iso(script)) : new Language(code, iso(script), 0.9);
    }

    static byte numberOf(UnicodeScript script) {
        for (byte i = 1; i < KNOWN.length; i++) {
            if (KNOWN[i] == script) {
                return i;
            }
        }
        return OTHER;
    }
}
