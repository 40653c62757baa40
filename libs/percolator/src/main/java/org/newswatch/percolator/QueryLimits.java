package org.newswatch.percolator;

/**
 * How large a query may be.
 *
 * @param length UTF-16 units of the query's text
 * @param clauses words, phrases and prefixes in one query
 * @param slop the largest n of {@code "a b"~n}
 */
public record QueryLimits(int length, int clauses, int slop) {

    public static final QueryLimits DEFAULT = new QueryLimits(20_000, 1_024, 100);
}
