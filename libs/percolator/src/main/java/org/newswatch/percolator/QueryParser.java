package org.newswatch.percolator;

/** Reads queries as people write them. */
public final class QueryParser {

    private final QueryLimits limits;

    public QueryParser() {
        this(QueryLimits.DEFAULT);
    }

    public QueryParser(QueryLimits limits) {
        this.limits = limits;
    }

    /** The tree of a query; no other exception than the declared one leaves this method, whatever the text. */
    public Query parse(String query) throws InvalidQuery {
        if (query.length() > limits.length()) {
            throw InvalidQuery.tooLarge(
                    limits.length(),
                    "expected a query of at most %,d characters, found %,d".formatted(limits.length(), query.length()));
        }
        return new Grammar(new Cursor(query), limits).query();
    }
}
