package org.newswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void aQuantileIsAMeasuredValueOfNearestRank() {
        var quantiles = new Quantiles(new double[] {4, 1, 3, 2});

        assertThat(quantiles.at(0.5)).isEqualTo(2);
        assertThat(quantiles.at(0.99)).isEqualTo(4);
        assertThat(quantiles).hasToString("4 articles: p50 2.0 ms, p90 4.0 ms, p99 4.0 ms, max 4.0 ms");
    }
}
