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

    private final Stripped stripped;
    private final String text;
    private final Set<String> endings;

    private Scanner(Stripped stripped, Set<String> endings) {
        this.stripped = stripped;
        this.text = stripped.text();
        this.endings = endings;
    }

    static void scan(Stripped text, Set<String> endings, Words words) {
        new Scanner(text, endings).scan(words);
    }

    private void scan(Words words) {
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int after = at + Character.charCount(letter);
            at = switch (Letters.kind(letter)) {
                case Letters.OF_WORD -> word(at, endOfWord(after), words);
                case Letters.ALONE -> word(at, after, words);
                default -> after;
            };
        }
    }

    private int word(int start, int end, Words words) {
        words.word(text.substring(start, end), stripped.start(start), stripped.end(end));
        return afterEnding(end);
    }

    /** Where the word ends that goes on here at most. */
    private int endOfWord(int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
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
        if (end + 1 >= text.length()
                || CONNECTORS.indexOf(text.charAt(end)) < 0
                || !Letters.goesOn(text.codePointAt(end + 1))) {
            return end;
        }
        int after = endOfWord(end + 1);
        if (after - end - 1 > LONGEST_ENDING
                || (after < text.length() && CONNECTORS.indexOf(text.charAt(after)) >= 0)) {
            return end;
        }
        var ending = text.substring(end + 1, after).toLowerCase(Locale.ROOT);
        boolean apostrophe = text.charAt(end) == '\'' || text.charAt(end) == '’';
        return (apostrophe ? ending.equals("s") : endings.contains(ending)) ? after : end;
    }
}
