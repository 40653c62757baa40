package org.newswatch.percolator;

import java.util.List;

/**
 * One of the parts of a stored query that all have to hold: a filter, or what stands between the ANDs outside all parentheses.
 *
 * @param clause the part as it would be written
 * @param why where in the document it is true; of a NOT that does not hold, what was found all the same
 */
public record Part(String clause, boolean holds, List<Span> why) {

    public Part {
        why = List.copyOf(why);
    }
}
