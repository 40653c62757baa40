package org.newswatch.bench.percolator.results;

/**
 * B7m of one contender.
 *
 * @param bytesPerQuery heap after a collection, less the heap before the first query, ids counted
 * @param charactersPerQuery of the query's text
 * @param utf8PerQuery bytes of the query's text
 * @param loadSeconds one thread: parse, build and put of all queries
 */
public record HeapResult(
        String contender,
        int queries,
        double bytesPerQuery,
        double charactersPerQuery,
        double utf8PerQuery,
        double loadSeconds) {

    public double timesText() {
        return bytesPerQuery / utf8PerQuery;
    }
}
