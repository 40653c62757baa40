package org.newswatch.percolator.analyze;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the words of a text: runs of letters, digits and their marks. Hyphens, apostrophes and points separate words; a soft hyphen or
 * zero-width character does not. Ideographs and kana, which are written without spaces, are words one by one.
 */
final class Scanner {

    private static final int LONGEST_ENDING = 4;

    /** Odd, and another one in every process, so that nobody can write many words of one hash. */
    private static final int FACTOR = (new SecureRandom().nextInt() & ~7) | 5;

    private final char[] text;
    private final Set<String> endings;
    private final Sink sink;

    /** Of the word that was read last. */
    private int hash;

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
            at = switch (Letters.kind(letter)) {
                case Letters.OF_WORD -> word(at, endOfWord(at));
                case Letters.ALONE -> alone(at, at + Character.charCount(letter));
                default -> at + Character.charCount(letter);
            };
        }
    }

    private int letter(int at) {
        char unit = text[at];
        return Character.isSurrogate(unit) ? Character.codePointAt(text, at) : unit;
    }

    private int word(int start, int end) {
        sink.word(start, end, hash);
        return end < text.length && connects(text[end]) ? afterEnding(end) : end;
    }

    private int alone(int start, int end) {
        hash = hash(0, start, end);
        return word(start, end);
    }

    private static boolean connects(char unit) {
        return unit == '-' || unit == '\'' || unit == '’' || unit == '\u2010' || unit == '\u2011';
    }

    /** Where the word ends that goes on here at most. Most are of common letters alone, which takes few steps for each. */
    private int endOfWord(int start) {
        int end = start;
        int common = 0;
        while (end < text.length && Letters.isCommon(text[end])) {
            common = FACTOR * common + text[end++];
        }
        hash = common;
        return end == text.length || (Letters.kind(text[end]) == Letters.SEPARATOR && !Character.isSurrogate(text[end]))
                ? end
                : endOfRareWord(end);
    }

    /** @param start to which the word was read already */
    private int endOfRareWord(int start) {
        int end = start;
        int at = start;
        while (at < text.length) {
            int letter = letter(at);
            int kind = Letters.kind(letter);
            at += Character.charCount(letter);
            if (kind == Letters.OF_WORD || kind == Letters.MARK) {
                hash = hash(hash, end, at);
                end = at;
            } else if (kind != Letters.INVISIBLE) {
                break;
            }
        }
        return end;
    }

    private int hash(int before, int start, int end) {
        int hash = before;
        for (int i = start; i < end; i++) {
            hash = FACTOR * hash + text[i];
        }
        return hash;
    }

    /** Where reading goes on: after a possessive 's or a case ending that hangs on the word, else where the word ended. */
    private int afterEnding(int end) {
        if (end + 1 >= text.length || !Letters.goesOn(letter(end + 1))) {
            return end;
        }
        int after = endOfWord(end + 1);
        if (after - end - 1 > LONGEST_ENDING || (after < text.length && connects(text[after]))) {
            return end;
        }
        var ending = new String(text, end + 1, after - end - 1).toLowerCase(Locale.ROOT);
        if (text[end] == '\'' || text[end] == '’') {
            return ending.equals("s") ? after : end;
        }
        if (endings.contains(ending)) {
            sink.ending(end + 1, after, hash);
            return after;
        }
        return end;
    }

    /** Takes what is found, from the first unit to the one after the last, with a hash of these that holds in this process. */
    interface Sink {

        void word(int start, int end, int hash);

        /** A case ending that belongs to the word before; a possessive 's is not even told. */
        void ending(int start, int end, int hash);
    }
}
