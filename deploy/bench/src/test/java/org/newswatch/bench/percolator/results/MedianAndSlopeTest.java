package org.newswatch.bench.percolator.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class MedianAndSlopeTest {

    @Test
    void aMedianHasAsManyAboveAsBelow() {
        assertThat(Median.of(DoubleStream.of(5, 1, 3))).isEqualTo(new Median(3, 1, 5));
        assertThat(Median.of(DoubleStream.of(4, 1, 3, 2))).isEqualTo(new Median(2.5, 1, 4));
    }

    @Test
    void aSlopeIsTheExponentOfAPower() {
        var squares = Map.of(10, 100.0, 100, 10_000.0, 1_000, 1_000_000.0);
        var constant = Map.of(10, 5.0, 100, 5.0, 1_000, 5.0);

        assertThat(Slope.of(squares)).isCloseTo(2, within(1e-9));
        assertThat(Slope.of(constant)).isCloseTo(0, within(1e-9));
    }

    @Test
    void quantilesAreInMicrosecondsAndTheCurveEndsAtTheGreatest() {
        var nanos = new Histogram(3);
        IntStream.rangeClosed(1, 1_000).forEach(value -> nanos.recordValue(value * 1_000L));

        var latency = Latency.of(nanos);

        assertThat(latency.p50()).isCloseTo(500, within(1.0));
        assertThat(latency.p99()).isCloseTo(990, within(1.0));
        assertThat(latency.curve().getLast().micros()).isEqualTo(latency.max());
        assertThat(latency.curve()).isSortedAccordingTo((a, b) -> Double.compare(a.micros(), b.micros()));
    }
}
