package org.newswatch.bench.percolator.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * B7 at one number of queries.
 *
 * @param loadSeconds how long each contender took to parse and store the queries that came new at this size
 * @param latency of our matching, article by article, over all rounds
 */
public record MatchResult(
        int queries,
        List<Timing> timings,
        List<Comparison> comparisons,
        Latency latency,
        Map<String, Double> loadSeconds) {

    public Optional<Timing> timing(String contender) {
        return timings.stream()
                .filter(timing -> timing.contender().equals(contender))
                .findFirst();
    }
}
