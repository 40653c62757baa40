package org.newswatch.percolator;

/**
 * How large a query may be.
 *
 * @param length UTF-16 units of the query's text
 * @param clauses words, phrases and prefixes in one query
 * @param depth parentheses and NOTs inside each other
 * @param slop the largest n of {@code "a b"~n}
 * @param near the most words in {@code "a b"~n}
 */
public record QueryLimits(int length, int clauses, int depth, int slop, int near) {

    public static final QueryLimits DEFAULT = new QueryLimits(20_000, 1_024, 64, 100, 10);
}
