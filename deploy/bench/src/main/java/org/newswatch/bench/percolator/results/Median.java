package org.newswatch.bench.percolator.results;

import java.util.stream.DoubleStream;

/** The middle of some values, and how far they lie apart. */
public record Median(double value, double least, double most) {

    public static Median of(DoubleStream values) {
        var sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        double value = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Median(value, sorted[0], sorted[sorted.length - 1]);
    }
}
