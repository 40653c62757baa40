package org.newswatch.alert.subscribe;

/** Shows a place in a text that somebody wrote: the text around it, and under it a caret. */
final class Pointer {

    /** In UTF-16 units, on either side. */
    private static final int AROUND = 40;

    private Pointer() {}

    /** Two lines; letters that are wider than others push the caret away from its place. */
    static String at(int offset, String text) {
        int place = Math.min(offset, text.length());
        int from = Math.max(0, place - AROUND);
        int to = Math.min(text.length(), place + AROUND);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        var before = (from > 0 ? "…" : "") + plain(text.substring(from, place));
        var line = before + plain(text.substring(place, to)) + (to < text.length() ? "…" : "");
        return line + "\n" + " ".repeat(before.codePointCount(0, before.length())) + "^";
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", " ");
    }
}
