package org.newswatch.enrich.topic;

import org.newswatch.percolator.Span;

/**
 * Where in an article something is said. Whatever is said there, a place counts once: a list of five power stations in
 * one sentence is one mention.
 *
 * @param field {@code title}, {@code summary} or {@code body}
 * @param stretch the number of the stretch of {@value #STRETCH} units, from 0; the title is one
 */
record Place(String field, int stretch) {

    private static final int STRETCH = 200;
    private static final int LEAD_STRETCHES = 2;
    private static final int TITLE = 3;
    private static final int LEAD = 2;
    private static final int ELSEWHERE = 1;

    static Place of(Span span) {
        return new Place(span.field(), span.field().equals("title") ? 0 : span.start() / STRETCH);
    }

    /**
     * The title 3, the first stretches of summary and body 2, the rest 1.
     *
     * @param brief whether the whole article is hardly more than a headline: then its lead weighs as much as one
     */
    int points(boolean brief) {
        if (brief || field.equals("title")) {
            return TITLE;
        }
        return stretch < LEAD_STRETCHES ? LEAD : ELSEWHERE;
    }
}
