package org.newswatch.enrich.language;

/** What stands in a text and is not prose: tags, entities, addresses, handles and hashtags. */
final class Noise {

    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_ENTITY = 10;

    private Noise() {}

    /** Where the tag, entity, address or handle that starts at {@code at} ends; {@code at} where none starts. */
    static int end(String text, int at, int end) {
        return switch (text.charAt(at)) {
            case '<' -> closed(text, at, end, '>', LONGEST_TAG);
            case '&' -> closed(text, at, end, ';', LONGEST_ENTITY);
            case '@', '#' -> afterWord(text, at, end);
            case 'h', 'H', 'w', 'W', 'p' -> startsAddress(text, at) ? afterWord(text, at, end) : at;
            default -> at;
        };
    }

    private static boolean startsAddress(String text, int at) {
        return (at == 0 || Letters.scriptOf(text.charAt(at - 1)) == Scripts.NONE)
                && (text.regionMatches(true, at, "http://", 0, 7)
                        || text.regionMatches(true, at, "https://", 0, 8)
                        || text.regionMatches(true, at, "www.", 0, 4)
                        || text.startsWith("pic.twitter.com/", at));
    }

    private static int closed(String text, int at, int end, char closing, int within) {
        if (at + 1 >= end || Character.isWhitespace(text.charAt(at + 1))) {
            return at;
        }
        var limit = Math.min(end, at + within);
        for (var i = at + 1; i < limit; i++) {
            var c = text.charAt(i);
            if (c == closing) {
                return i + 1;
            }
            if (c == '<') { // nothing nests: a bare sign, and a text of nothing but these costs no time
                return at;
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
