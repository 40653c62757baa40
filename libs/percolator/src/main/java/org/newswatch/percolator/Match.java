package org.newswatch.percolator;

import java.util.List;

/** A stored query that is true of a document, and the words that made it true. */
public record Match<K>(K id, List<Span> why) {

    /** The most spans that one clause of a query gives. */
    public static final int SPANS_PER_CLAUSE = 5;

    /** The most spans that one match gives. */
    public static final int SPANS = 50;

    public Match {
        why = List.copyOf(why);
    }
}
