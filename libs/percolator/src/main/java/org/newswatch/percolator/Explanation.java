package org.newswatch.percolator;

import java.util.List;

/** Why a stored query is true of a document, or why it is not. */
public sealed interface Explanation {

    /** It is true, because of these places. */
    record Holds(List<Span> why) implements Explanation {

        public Holds {
            why = List.copyOf(why);
        }
    }

    /**
     * It is not.
     *
     * @param clause the first part of the query that is not true, as it would be written: a word that is missing, a whole OR of which
     *     nothing is there, or a NOT of which something is
     */
    record Fails(String clause) implements Explanation {}
}
