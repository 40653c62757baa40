package org.newswatch.enrich.language;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The first words of a text as a reader sees them: markup, entities, addresses and handles left out. */
final class Prose {

    /** Enough letters for every language here; reading on changes nothing but the time. */
    private static final int ENOUGH = 500;

    /** How far to look for them: a text of nothing but tags ends here. */
    private static final int LOOK_AT_MOST = 20_000;

    private final StringBuilder kept = new StringBuilder(ENOUGH + 64);

    private Prose() {}

    static String of(@Nullable String... texts) {
        var prose = new Prose();
        for (var text : texts) {
            if (text != null && prose.kept.length() < ENOUGH) {
                prose.read(text);
                prose.kept.append(' ');
            }
        }
        return Normalizer.normalize(prose.kept, Normalizer.Form.NFC);
    }

    private void read(String text) {
        var end = Math.min(text.length(), LOOK_AT_MOST);
        var at = 0;
        while (at < end && kept.length() < ENOUGH) {
            var skipped = afterNoise(text, at, end);
            if (skipped > at) {
                kept.append(' ');
                at = skipped;
            } else {
                keep(text.charAt(at));
                at++;
            }
        }
    }

    private void keep(char c) {
        if (c != '\u00AD' && c != '\u200B') { // a soft hyphen or zero-width space is no part of a word
            kept.append(c);
        }
    }

    /** Where the tag, entity, address or handle that starts here ends; the same place where none starts. */
    private static int afterNoise(String text, int at, int end) {
        var c = text.charAt(at);
        return switch (c) {
            case '<' -> close(text, at, end, '>', 2_000);
            case '&' -> close(text, at, end, ';', 10);
            case '@', '#' -> afterWord(text, at, end);
            case 'h', 'H', 'w', 'W' -> startsAddress(text, at) ? afterWord(text, at, end) : at;
            default -> at;
        };
    }

    private static boolean startsAddress(String text, int at) {
        return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (text.regionMatches(true, at, "http://", 0, 7)
                        || text.regionMatches(true, at, "https://", 0, 8)
                        || text.regionMatches(true, at, "www.", 0, 4));
    }

    private static int close(String text, int at, int end, char closing, int within) {
        if (at + 1 >= end || Character.isWhitespace(text.charAt(at + 1))) {
            return at;
        }
        var limit = Math.min(end, at + within);
        for (var i = at + 1; i < limit; i++) {
            if (text.charAt(i) == closing) {
                return i + 1;
            }
        }
        return at;
    }

    private static int afterWord(String text, int at, int end) {
        var i = at + 1;
        while (i < end && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '<') {
            i++;
        }
        return i;
    }
}
