package org.newswatch.alert.subscribe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.QueryLimits;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.StoredQuery;
import org.newswatch.percolator.TooBroad;

/** What an article must be to raise an alert: all that is given holds, inside each list any one. */
public record Criteria(@Nullable String query, List<String> topics, List<String> languages, List<String> sources) {

    /** Those of a query alone. */
    public static Criteria of(String query) {
        return new Criteria(query, List.of(), List.of(), List.of());
    }

    /** The form in which the matcher keeps what was within the limits when it was written. */
    public StoredQuery stored() {
        return stored(QueryLimits.WIDEST);
    }

    /**
     * The same for what is written now.
     *
     * @throws InvalidQuery when the query can't be read or is beyond the limits
     * @throws TooBroad when it would have to be tried on every article
     */
    StoredQuery stored(QueryLimits limits) {
        var stored = StoredQuery.builder().topics(topics).languages(languages).sources(sources);
        if (query != null) {
            stored.query(new QueryParser(limits).parse(query));
        }
        return stored.build();
    }
}
