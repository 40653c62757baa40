package org.newswatch.bench.percolator.results;

import java.util.List;

/** Everybody subscribes to the same frequent word, and every article has it. */
public record FrequentWordResult(int queries, List<Timing> timings) {}
