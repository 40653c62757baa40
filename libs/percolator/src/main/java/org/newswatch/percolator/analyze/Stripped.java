package org.newswatch.percolator.analyze;

import org.jspecify.annotations.Nullable;

/** A text without its markup. */
final class Stripped {

    private final String text;
    private final String original;
    private final int @Nullable [] origins;

    /** @param origins for each character of the text its place in the original; null where both are the same */
    Stripped(String text, String original, int @Nullable [] origins) {
        this.text = text;
        this.original = original;
        this.origins = origins;
    }

    String text() {
        return text;
    }

    /** Where in the original the character at this place begins. */
    int start(int at) {
        return origins == null ? at : origins[at];
    }

    /** Where in the original the character before this place ends. A character may have been written as an entity there. */
    int end(int at) {
        if (origins == null) {
            return at;
        }
        int start = origins[at - 1];
        if (original.charAt(start) != '&') {
            return start + 1;
        }
        int end = start + 1;
        while (end < original.length()
                && (original.charAt(end) == '#' || Character.isLetterOrDigit(original.charAt(end)))) {
            end++;
        }
        return end < original.length() && original.charAt(end) == ';' ? end + 1 : end;
    }
}
