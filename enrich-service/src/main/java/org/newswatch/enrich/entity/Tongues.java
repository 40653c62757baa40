package org.newswatch.enrich.entity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sets of languages whose endings a word may have, as bits. */
final class Tongues {

    /** The form under which a name is cited; every language has it. */
    static final int BASE = 1;
    /** Serbian and the languages that decline like it. */
    static final int SERBIAN = 2;

    static final int RUSSIAN = 4;
    static final int ALBANIAN = 8;
    static final int GERMAN = 16;

    /** Said of a form in Cyrillic: it is quoted in an article of any language. */
    static final int ANYWHERE = 32;

    static final int CYRILLIC = SERBIAN | RUSSIAN;
    static final int ALL = BASE | SERBIAN | RUSSIAN | ALBANIAN | GERMAN | ANYWHERE;

    private static final int ALWAYS = BASE | ANYWHERE;

    private Tongues() {}

    /** The endings to expect in an article; all where its language, a BCP 47 tag, is not known. */
    static int of(@Nullable String language) {
        if (language == null) {
            return ALL;
        }
        return switch (language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)) {
            case "und", "" -> ALL;
            case "sr", "hr", "bs", "cnr", "sh", "sl", "mk", "bg" -> ALWAYS | SERBIAN;
            case "ru", "uk", "be" -> ALWAYS | RUSSIAN;
            case "sq" -> ALWAYS | ALBANIAN;
            case "de" -> ALWAYS | GERMAN;
            default -> ALWAYS;
        };
    }
}
