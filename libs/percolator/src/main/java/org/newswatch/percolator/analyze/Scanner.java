package org.newswatch.percolator.analyze;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the words of a text: runs of letters, digits and their marks. Hyphens, apostrophes and points separate words; a soft hyphen or
 * zero-width character does not. Ideographs and kana, which are written without spaces, are words one by one.
 */
final class Scanner {

    private static final String CONNECTORS = "'’-\u2010\u2011";
    private static final int LONGEST_ENDING = 4;

    private final char[] text;
    private final Set<String> endings;
    private final Sink sink;

    /** @param endings case endings that hang on a word by a hyphen, lower case */
    Scanner(char[] text, Set<String> endings, Sink sink) {
        this.text = text;
        this.endings = endings;
        this.sink = sink;
    }

    void scan() {
        int at = 0;
        while (at < text.length) {
            int letter = letter(at);
            int after = at + Character.charCount(letter);
            at = switch (Letters.kind(letter)) {
                case Letters.OF_WORD -> word(at, endOfWord(after));
                case Letters.ALONE -> word(at, after);
                default -> after;
            };
        }
    }

    private int letter(int at) {
        char unit = text[at];
        return Character.isSurrogate(unit) ? Character.codePointAt(text, at) : unit;
    }

    private int word(int start, int end) {
        sink.word(start, end);
        return end < text.length && CONNECTORS.indexOf(text[end]) >= 0 ? afterEnding(end) : end;
    }

    /** Where the word ends that goes on here at most. */
    private int endOfWord(int start) {
        int end = start;
        int at = start;
        while (at < text.length) {
            int letter = letter(at);
            int kind = Letters.kind(letter);
            at += Character.charCount(letter);
            if (kind == Letters.OF_WORD || kind == Letters.MARK) {
                end = at;
            } else if (kind != Letters.INVISIBLE) {
                break;
            }
        }
        return end;
    }

    /** Where reading goes on: after a possessive 's or a case ending that hangs on the word, else where the word ended. */
    private int afterEnding(int end) {
        if (end + 1 >= text.length || !Letters.goesOn(letter(end + 1))) {
            return end;
        }
        int after = endOfWord(end + 1);
        if (after - end - 1 > LONGEST_ENDING || (after < text.length && CONNECTORS.indexOf(text[after]) >= 0)) {
            return end;
        }
        var ending = new String(text, end + 1, after - end - 1).toLowerCase(Locale.ROOT);
        if (text[end] == '\'' || text[end] == '’') {
            return ending.equals("s") ? after : end;
        }
        if (endings.contains(ending)) {
            sink.ending(end + 1, after);
            return after;
        }
        return end;
    }

    /** Takes what is found, from the first unit to the one after the last. */
    interface Sink {

        void word(int start, int end);

        /** A case ending that belongs to the word before; a possessive 's is not even told. */
        void ending(int start, int end);
    }
}
