package org.newswatch.bench.percolator.results;

/**
 * One round of one contender.
 *
 * @param wallMicros microseconds of wall time per article
 * @param cpuMicros microseconds of the thread's processor time per article
 * @param matches over all articles of the lap
 */
public record Lap(double wallMicros, double cpuMicros, int articles, long matches) {}
