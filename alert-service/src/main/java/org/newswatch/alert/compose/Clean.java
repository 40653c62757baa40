package org.newswatch.alert.compose;

import java.util.regex.Pattern;

/** Takes out of a text of others what has no place in a message: it must not break lines, hide or reorder what stands around it. */
public final class Clean {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\n]]+");
    private static final Pattern REORDERING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern HALF = Pattern.compile("\\p{Cs}|[\\uFFFE\\uFFFF]");

    private Clean() {}

    /** On one line: breaks and control characters are spaces, marks that reorder text are gone, half characters are U+FFFD. */
    public static String line(String text) {
        return whole(BREAKS.matcher(text).replaceAll(" "));
    }

    /** The same, but lines stay lines. */
    public static String lines(String text) {
        return whole(CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll(" "));
    }

    /** At most so many UTF-16 units, with an ellipsis where something was cut off, never half a character. */
    public static String cut(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = Math.max(0, units - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static String whole(String text) {
        return HALF.matcher(REORDERING.matcher(text).replaceAll("")).replaceAll("\uFFFD");
    }
}
