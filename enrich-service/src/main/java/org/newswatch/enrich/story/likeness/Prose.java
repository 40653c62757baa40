package org.newswatch.enrich.story.likeness;

import java.util.Arrays;

/** Leaves out of a text the lines that are no sentences: navigation, captions of links, bars of buttons. */
final class Prose {

    /** A shorter line that ends without a full stop is a heading or a link. */
    private static final int WORDS_OF_A_SENTENCE = 12;

    /** Of a text that is all short lines, a list or a poem, all of it is kept. */
    private static final double LEAST_KEPT = 0.3;

    private static final String ENDS = ".!?…\"”“»;)";

    private Prose() {}

    /**
     * Where its sentences stand: pairs of the first unit and the one after the last, ascending.
     *
     * @param most units of them that are wanted; what comes later is left out
     */
    static int[] in(String text, int most) {
        return bounded(text.indexOf('\n') < 0 ? whole(text) : sentences(text), most);
    }

    private static int[] whole(String text) {
        return new int[] {0, text.length()};
    }

    private static int[] sentences(String text) {
        var lines = new int[16];
        int count = 0;
        int kept = 0;
        for (int start = 0; start < text.length(); ) {
            int end = endOfLine(text, start);
            if (isSentence(text, start, end)) {
                if (count == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * count);
                }
                lines[count++] = start;
                lines[count++] = end;
                kept += end - start + 1;
            }
            start = end + 1;
        }
        return kept < LEAST_KEPT * text.length() ? whole(text) : Arrays.copyOf(lines, count);
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isSentence(String text, int start, int end) {
        int first = start;
        int last = end - 1;
        while (first <= last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (first <= last && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        if (first > last) {
            return false;
        }
        int fewest = ENDS.indexOf(text.charAt(last)) >= 0 ? 1 : WORDS_OF_A_SENTENCE;
        for (int at = first; at <= last && fewest > 0; at++) {
            fewest -= text.charAt(at) == ' ' ? 1 : 0;
        }
        return fewest == 0;
    }

    private static int[] bounded(int[] stretches, int most) {
        int left = most;
        for (int i = 0; i < stretches.length; i += 2) {
            int length = stretches[i + 1] - stretches[i];
            if (length >= left) {
                var first = Arrays.copyOf(stretches, i + 2);
                first[i + 1] = first[i] + left;
                return first;
            }
            left -= length;
        }
        return stretches;
    }
}
