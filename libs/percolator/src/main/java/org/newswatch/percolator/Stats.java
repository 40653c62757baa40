package org.newswatch.percolator;

import java.time.Duration;
import java.util.List;

/**
 * What a percolator has done and holds; the counts only grow.
 *
 * @param documents that were matched
 * @param noted notes of queries that they came upon in the index
 * @param candidates queries that were tried on them
 * @param matches queries that were true of them
 * @param reading time taken to read the documents, of all threads
 * @param trying time taken to look queries up and try them, of all threads
 * @param queries stored now
 * @param terms different words and values in them
 * @param version as {@link Percolator#version}
 * @param slowest the queries that took longest to try, worst first; only every {@value Slowest#EVERY}th document is timed so
 */
public record Stats(
        long documents,
        long noted,
        long candidates,
        long matches,
        Duration reading,
        Duration trying,
        int queries,
        int terms,
        long version,
        List<SlowQuery> slowest) {

    public Stats {
        slowest = List.copyOf(slowest);
    }

    /**
     * A query that took long to try.
     *
     * @param id how it is called
     * @param query as text, with its filters; the beginning of a long one
     * @param longest the longest time that one document took
     */
    public record SlowQuery(Object id, String query, Duration longest) {}
}
