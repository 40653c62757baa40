package org.newswatch.bench.percolator.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {

    @Test
    void aRankComesInInverseProportionToItself() {
        var zipf = new Zipf(1_000, 1);
        var random = new SplittableRandom(7);
        var counts = new int[1_000];

        for (int i = 0; i < 1_000_000; i++) {
            counts[zipf.draw(random)]++;
        }

        assertThat((double) counts[0] / counts[9]).isCloseTo(10, within(0.5));
        assertThat((double) counts[0] / counts[99]).isCloseTo(100, within(15.0));
        assertThat(counts[999]).isPositive();
    }
}
