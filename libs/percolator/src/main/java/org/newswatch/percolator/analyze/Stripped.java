package org.newswatch.percolator.analyze;

import java.util.function.IntUnaryOperator;

/** A text without its markup. */
final class Stripped {

    private final String text;
    private final String original;
    private final IntUnaryOperator origin;

    /** @param origin where in the original the character at a place of the text begins */
    Stripped(String text, String original, IntUnaryOperator origin) {
        this.text = text;
        this.original = original;
        this.origin = origin;
    }

    String text() {
        return text;
    }

    String original() {
        return original;
    }

    /** Whether places differ from those in the original. */
    boolean hadMarkup() {
        return !text.equals(original);
    }

    /** Where in the original the character at this place begins. */
    int start(int at) {
        return origin.applyAsInt(at);
    }

    /** Where in the original the character before this place ends. A character may have been written as an entity there. */
    int end(int at) {
        int start = origin.applyAsInt(at - 1);
        return original.charAt(start) == '&' ? endOfEntity(start) : start + 1;
    }

    private int endOfEntity(int start) {
        int end = start + 1;
        while (end < original.length()
                && (original.charAt(end) == '#' || Character.isLetterOrDigit(original.charAt(end)))) {
            end++;
        }
        return end < original.length() && original.charAt(end) == ';' ? end + 1 : end;
    }
}
