package org.newswatch.enrich.story.likeness;

/** Takes from a text the lines that are no sentences: navigation, captions of links, bars of buttons. */
final class Prose {

    /** A shorter line that ends without a full stop is a heading or a link. */
    private static final int WORDS_OF_A_SENTENCE = 12;

    /** Of a text that is all short lines, a list or a poem, all of it is kept. */
    private static final double LEAST_KEPT = 0.3;

    private static final String ENDS = ".!?…\"”“»;)";

    private Prose() {}

    static String of(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.lines().map(String::strip).filter(Prose::isSentence).forEach(line -> kept.append(line)
                .append('\n'));
        return kept.length() < LEAST_KEPT * text.length() ? text : kept.toString();
    }

    private static boolean isSentence(String line) {
        if (line.isEmpty()) {
            return false;
        }
        return ENDS.indexOf(line.charAt(line.length() - 1)) >= 0
                ? line.indexOf(' ') > 0
                : line.chars().filter(letter -> letter == ' ').count() >= WORDS_OF_A_SENTENCE;
    }
}
