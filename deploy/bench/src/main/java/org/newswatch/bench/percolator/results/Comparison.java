package org.newswatch.bench.percolator.results;

import java.util.List;

/**
 * Whether another contender finds the same as ours, id by id.
 *
 * @param examples of an article's number and the id of a query that only one of the two found
 */
public record Comparison(
        String other, int articles, long ours, long others, long onlyOurs, long onlyOthers, List<String> examples) {}
