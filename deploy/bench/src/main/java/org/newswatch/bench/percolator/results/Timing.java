package org.newswatch.bench.percolator.results;

import java.util.List;

/** All rounds of one contender. */
public record Timing(String contender, List<Lap> laps) {

    public Median wall() {
        return Median.of(laps.stream().mapToDouble(Lap::wallMicros));
    }

    public Median cpu() {
        return Median.of(laps.stream().mapToDouble(Lap::cpuMicros));
    }

    public double matchesPerArticle() {
        return (double) laps.stream().mapToLong(Lap::matches).sum()
                / laps.stream().mapToLong(Lap::articles).sum();
    }
}
