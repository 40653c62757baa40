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

    /** For queries that were within their limits when they were written. */
    public static final QueryLimits WIDEST = new QueryLimits(1_000_000, 100_000, 500, 10_000, 1_000);

    /** @throws IllegalArgumentException for a limit below 1 or above those of {@link #WIDEST} */
    public QueryLimits {
        check("length", length, 1_000_000);
        check("clauses", clauses, 100_000);
        check("depth", depth, 500);
        check("slop", slop, 10_000);
        check("near", near, 1_000);
    }

    private static void check(String name, int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(
                    "expected a limit of %s from 1 to %,d, got %,d".formatted(name, most, limit));
        }
    }
}
