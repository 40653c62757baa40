package org.newswatch.bench.percolator.results;

/** B7s at one number of queries: how long ours takes per article while matches per article stay the same. */
public record GrowthResult(int queries, Timing timing) {}
