package org.newswatch.ingest.article;

/**
 * Makes text safe to store and send: no control characters, no half of a surrogate pair. Neither JSON nor PostgreSQL
 * takes a NUL, and UTF-8 has no form for a lone surrogate.
 */
public final class Text {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Text() {}

    /** One line: every run of white space is one blank, none at either end. */
    public static String line(String raw) {
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
        var block = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").codePoints().forEach(point -> {
            if (point == '\n' || point == '\t') {
                block.appendCodePoint(point);
            } else if (point == '\r') {
                block.append('\n');
            } else {
                append(block, point);
            }
        });
        return block.toString().strip();
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

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static void append(StringBuilder text, int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            text.appendCodePoint(REPLACEMENT);
        } else if (!Character.isISOControl(point) && point != BYTE_ORDER_MARK) {
            text.appendCodePoint(point);
        }
    }
}
