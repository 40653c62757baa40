package org.newswatch.bench.percolator.results;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * A distribution of durations in microseconds.
 *
 * @param curve from the least value to the greatest
 */
public record Latency(long count, double p50, double p90, double p99, double p999, double max, List<Point> curve) {

    /** What share of the durations in per cent is not longer. */
    public record Point(double percent, double micros) {}

    /** Of durations in nanoseconds. */
    public static Latency of(Histogram nanos) {
        var curve = DoubleStream.concat(
                        IntStream.rangeClosed(0, 99).asDoubleStream(),
                        DoubleStream.of(99.5, 99.8, 99.9, 99.95, 99.99, 100))
                .mapToObj(percent -> new Point(percent, micros(nanos, percent)))
                .toList();
        return new Latency(
                nanos.getTotalCount(),
                micros(nanos, 50),
                micros(nanos, 90),
                micros(nanos, 99),
                micros(nanos, 99.9),
                micros(nanos, 100),
                curve);
    }

    private static double micros(Histogram nanos, double percent) {
        return nanos.getValueAtPercentile(percent) / 1_000.0;
    }
}
