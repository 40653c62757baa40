package org.newswatch.bench.percolator.results;

import java.util.List;

/** What one experiment, in a process of its own, leaves behind. */
public record Part<R>(Machine machine, double seconds, List<R> results) {}
