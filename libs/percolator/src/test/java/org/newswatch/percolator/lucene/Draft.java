package org.newswatch.percolator.lucene;

import java.util.List;
import org.newswatch.percolator.Query;
import org.newswatch.percolator.StoredQuery;
import org.newswatch.percolator.TooBroad;

/** A made-up query with its filters. */
record Draft(Query query, List<String> topics, List<String> languages, List<String> sources) {

    StoredQuery stored() throws TooBroad {
        return StoredQuery.builder()
                .query(query)
                .topics(topics)
                .languages(languages)
                .sources(sources)
                .build();
    }
}
