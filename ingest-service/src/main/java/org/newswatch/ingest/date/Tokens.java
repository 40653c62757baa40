package org.newswatch.ingest.date;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newswatch.ingest.date.Token.Kind;

/** Takes a written date apart into numbers, words and signs. */
final class Tokens {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";
    /** What stands after a number in Chinese, Japanese and Korean dates: year, month, day, hour, minute, second. */
    private static final String UNITS = "년월일年月日号號", HOURS = "시時时点點", MINUTES = "분分", SECONDS = "초秒";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced = true;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String written) {
        var reader = new Tokens(Normalizer.normalize(written, Normalizer.Form.NFKC));
        reader.read();
        return reader.tokens;
    }

    /** Lower case, without accents: so März, MÄRZ and marz are one word. */
    static String folded(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word.toLowerCase(ROOT);
        }
        var bare = ACCENTS.matcher(Normalizer.normalize(word.toLowerCase(ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isUnseen(c)) {
                spaced = true;
                at++;
            } else if (c == '\\' && at + 1 < text.length() && "nrt".indexOf(text.charAt(at + 1)) >= 0) {
                spaced = true;
                at += 2;
            } else if (c == '(' || c == '[') {
                skipRemark(c == '(' ? ')' : ']');
            } else if (Character.isDigit(c)) {
                number();
            } else if (isUnit(c)) {
                unit(c);
            } else if (Character.isLetter(c)) {
                word();
            } else {
                add(Kind.SIGN, DASHES.indexOf(c) >= 0 ? "-" : Character.toString(c));
                at++;
            }
        }
    }

    private void add(Kind kind, String raw) {
        tokens.add(new Token(kind, kind == Kind.WORD ? folded(raw) : raw, raw.toLowerCase(ROOT), spaced));
        spaced = false;
    }

    private static boolean isUnseen(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    private void skipRemark(char end) {
        int close = text.indexOf(end, at);
        at = close < 0 ? text.length() : close + 1;
        spaced = true;
    }

    private void number() {
        var digits = new StringBuilder();
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            digits.append(Character.digit(text.charAt(at++), 10));
        }
        add(Kind.NUMBER, digits.toString());
    }

    private boolean isUnit(char c) {
        return !tokens.isEmpty()
                && tokens.getLast().is(Kind.NUMBER)
                && (UNITS + HOURS + MINUTES + SECONDS).indexOf(c) >= 0;
    }

    private void unit(char c) {
        at++;
        if (UNITS.indexOf(c) >= 0) {
            add(Kind.SIGN, ",");
        } else if (HOURS.indexOf(c) >= 0) {
            add(Kind.SIGN, ":");
            if (!isNumberNext()) {
                add(Kind.NUMBER, "00");
            }
        } else if (MINUTES.indexOf(c) >= 0 && isNumberNext()) {
            add(Kind.SIGN, ":");
        }
    }

    private boolean isNumberNext() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    /** Letters with single dots between are one word: a.m. and μ.μ. */
    private void word() {
        int start = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        var word = new StringBuilder(text.substring(start, at));
        while (isSingleLetterAfterDot() && word.length() == (at - start + 1) / 2) {
            word.append(text.charAt(at + 1));
            at += 2;
        }
        add(Kind.WORD, word.toString());
    }

    private boolean isSingleLetterAfterDot() {
        return at + 1 < text.length()
                && text.charAt(at) == '.'
                && Character.isLetter(text.charAt(at + 1))
                && (at + 2 == text.length() || !Character.isLetter(text.charAt(at + 2)));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u02BC';
    }
}
