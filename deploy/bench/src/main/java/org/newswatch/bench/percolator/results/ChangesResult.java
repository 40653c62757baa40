package org.newswatch.bench.percolator.results;

/**
 * B7u at one number of queries.
 *
 * @param rebuildSeconds to parse and store all queries anew
 * @param prepare parsing and building one query
 * @param put the call alone
 * @param visible from the start of put until another thread, that matches without pause, has found the query
 * @param putWhileRead as put, 100 times a second, while a reader matches articles
 * @param latency per article of a reader whom no change disturbs
 * @param undisturbed that reader's rounds
 * @param disturbed the same with 100 changes a second
 */
public record ChangesResult(
        int queries,
        double rebuildSeconds,
        Latency prepare,
        Latency put,
        Latency visible,
        Latency putWhileRead,
        Latency latency,
        Latency latencyDisturbed,
        Timing undisturbed,
        Timing disturbed) {

    /** What share of the reader's throughput the changes cost. */
    public double cost() {
        return 1 - undisturbed.wall().value() / disturbed.wall().value();
    }
}
