package org.newswatch.percolator.score;

import java.util.List;
import java.util.Optional;
import org.newswatch.percolator.Span;

/**
 * Where in a document something is said: its title, or a stretch of 200 units of summary or body. Whatever is said
 * there, a place counts once: a list of five power stations in one sentence is one mention.
 *
 * @param field {@code title}, {@code summary} or {@code body}
 * @param start the unit of the field at which the stretch begins; 0 for the title
 */
public record Place(String field, int start) implements Comparable<Place> {

    private static final int STRETCH = 200;
    private static final int LEAD_END = 2 * STRETCH;

    private static final double TITLE = 3;
    private static final double LEAD = 2;

    private static final List<String> IN_READING_ORDER = List.of("title", "summary", "body");

    public Place {
        if (rank(field) < 0) {
            throw new IllegalArgumentException("a place is in one of " + IN_READING_ORDER + ", not in " + field);
        }
    }

    /** The place a span begins in; none for spans of other fields, which say nothing about what a text is about. */
    public static Optional<Place> of(Span span) {
        if (rank(span.field()) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Place(span.field(), span.field().equals("title") ? 0 : span.start() / STRETCH * STRETCH));
    }

    /** The title 3, the first two stretches of summary and body 2, the rest 1 less what length takes away. */
    double points(Length length) {
        if (length.brief() || field.equals("title")) {
            return TITLE;
        }
        return start < LEAD_END ? LEAD : length.normalisation();
    }

    /** In reading order. */
    @Override
    public int compareTo(Place other) {
        int byField = Integer.compare(rank(field), rank(other.field));
        return byField == 0 ? Integer.compare(start, other.start) : byField;
    }

    /** Of a field in reading order; -1 for fields that say nothing about what a text is about. */
    private static int rank(String field) {
        return IN_READING_ORDER.indexOf(field);
    }
}
