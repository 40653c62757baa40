package org.newswatch.percolator;

import java.util.List;
import java.util.stream.Stream;

/** Reads queries as people write them. */
public final class QueryParser {

    private final QueryLimits limits;

    public QueryParser() {
        this(QueryLimits.DEFAULT);
    }

    public QueryParser(QueryLimits limits) {
        this.limits = limits;
    }

    /** The tree of a query; never null, and no other exception than the one declared. */
    public Query parse(String query) throws InvalidQuery {
        if (query.isBlank() || query.length() > limits.length()) {
            throw new InvalidQuery(0, "expected a query");
        }
        List<Query> words = Stream.of(query.strip().split("\\s+"))
                .<Query>map(word -> new Query.Word(Field.DEFAULT, word))
                .toList();
        return new Query.And(words);
    }
}
