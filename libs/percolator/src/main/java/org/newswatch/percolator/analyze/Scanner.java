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

    interface Words {
        void word(String word, int start, int end);
    }

    static void scan(Stripped text, Set<String> endings, Words words) {
        new Scanner(text, endings).scan(words);
    }

    private void scan(Words words) {
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (!Character.isLetterOrDigit(letter)) {
                at += Character.charCount(letter);
                continue;
            }
            int end = standsAlone(letter) ? at + Character.charCount(letter) : endOfWord(at);
            words.word(text.substring(at, end), stripped.start(at), stripped.end(end));
            at = afterEnding(end);
        }
    }

    private int endOfWord(int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isOfWord(letter)) {
                end = at;
            } else if (Character.getType(letter) != Character.FORMAT) {
                break;
            }
        }
        return end;
    }

    /** Where reading goes on: after a possessive 's or a case ending that hangs on the word, else where the word ended. */
    private int afterEnding(int end) {
        if (end + 1 >= text.length()
                || CONNECTORS.indexOf(text.charAt(end)) < 0
                || !isOfWord(text.codePointAt(end + 1))) {
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

    private static boolean isOfWord(int letter) {
        if (letter < 0x80) {
            return Character.isLetterOrDigit(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(letter) && !standsAlone(letter);
        };
    }

    private static boolean standsAlone(int letter) {
        if (letter < 0x2E80) {
            return false;
        }
        var script = Character.UnicodeScript.of(letter);
        return Character.isIdeographic(letter)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
