package org.newswatch.ingest.article;

import java.text.Normalizer;

/**
 * Makes text safe to store and send, and one spelling of it. No control characters, no half of a surrogate pair: neither
 * JSON nor PostgreSQL takes a NUL, and UTF-8 has no form for a lone surrogate. Letters are composed (NFC) and what only
 * says where a word may break is dropped, so that a word is found however its source wrote it.
 *
 * <p>Cyrillic letters inside Latin words that look alike are left as they are: a text is passed on as its source released
 * it, and whether a mixed word is a slip or meant (Serbian endings on foreign names) no rule tells for certain.
 */
public final class Text {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    /** The first character that may combine with the one before it. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int SOFT_HYPHEN = 0xAD, ZERO_WIDTH_SPACE = 0x200B, WORD_JOINER = 0x2060;

    private static final int LAST_PLAIN = 0x2027;

    private static final byte BLANK = 1, BREAK = 2, OTHER = 4, TWO_BLANKS = 8;

    /** By character: 0 for one that stands for itself. */
    private static final byte[] KINDS = kinds();

    private Text() {}

    /** One line: every run of white space is one blank, none at either end. */
    public static String line(String raw) {
        return isPlain(raw, true) ? raw.strip() : composed(oneLine(unbroken(raw)));
    }

    /** A line whose letters are left as they are, as an address needs it. */
    static String oneLine(String raw) {
        var line = new StringBuilder(raw.length());
        raw.codePoints().forEach(point -> {
            if (isBlank(point)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                append(line, point);
            }
        });
        return line.toString().strip();
    }

    /** Many lines: line breaks and tabs stay, line ends are {@code \n}, nothing blank at either end. */
    public static String block(String raw) {
        if (isPlain(raw, false)) {
            return raw.strip();
        }
        var block = new StringBuilder(raw.length());
        unbroken(raw).replace("\r\n", "\n").codePoints().forEach(point -> {
            if (point == '\n' || point == '\t') {
                block.appendCodePoint(point);
            } else if (point == '\r') {
                block.append('\n');
            } else {
                append(block, point);
            }
        });
        return composed(block.toString().strip());
    }

    /** At most {@code length} characters of the text, cut between characters and, where one is near, at a blank. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length - 1;
        int blank = text.lastIndexOf(' ', end);
        if (blank > end - 40) {
            end = blank;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /**
     * Whether nothing is to be done but to strip it: true of nearly every text, and found in one quick pass that does not
     * branch at a blank, as no processor foresees where the next one stands.
     */
    private static boolean isPlain(String raw, boolean oneLine) {
        int found = 0;
        int before = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int kind = c < KINDS.length ? KINDS[c] : OTHER;
            found |= kind | (kind & before & BLANK) * TWO_BLANKS;
            before = kind;
        }
        return (found & (oneLine ? OTHER | BREAK | TWO_BLANKS : OTHER)) == 0;
    }

    private static byte[] kinds() {
        var kinds = new byte[LAST_PLAIN + 1];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = isPlain(c) ? 0 : OTHER;
        }
        kinds[' '] = BLANK;
        kinds['\n'] = BREAK;
        kinds['\t'] = BREAK;
        return kinds;
    }

    /** Latin and Cyrillic letters, signs of ASCII, dashes and quotation marks: each stands for itself. */
    private static boolean isPlain(char c) {
        return (c > ' ' && c < 0x7F)
                || (c > 0xA0 && c < FIRST_COMBINING && c != SOFT_HYPHEN)
                || (c >= 0x400 && c <= 0x482)
                || (c >= 0x2010 && c <= LAST_PLAIN);
    }

    private static String composed(String text) {
        return text.chars().noneMatch(c -> c >= FIRST_COMBINING)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without what only says where a word may break; before blanks are counted, for it may stand between two. */
    private static String unbroken(String text) {
        return text.codePoints().noneMatch(Text::isBreak)
                ? text
                : text.codePoints()
                        .filter(point -> !isBreak(point))
                        // Or two halves would become a whole where nothing stands between them any more.
                        .map(point -> isHalf(point) ? REPLACEMENT : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The joiners of Persian and of emoji are not among them. */
    private static boolean isBreak(int point) {
        return point == SOFT_HYPHEN || point == ZERO_WIDTH_SPACE || point == WORD_JOINER;
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static void append(StringBuilder text, int point) {
        if (isHalf(point)) {
            text.appendCodePoint(REPLACEMENT);
        } else if (!Character.isISOControl(point) && point != BYTE_ORDER_MARK) {
            text.appendCodePoint(point);
        }
    }
}
