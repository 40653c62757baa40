package org.newswatch.bench.percolator.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExperimentsTest {

    @Test
    void aLapGoesOnWhereTheLastOneEnded() {
        var last = new AtomicInteger(-1);
        var laps = new Laps("runner", 10, article -> {
            last.set(article);
            return 2;
        });

        laps.warmUp(0);
        laps.run(0);

        assertThat(last).hasValue(1);
        assertThat(laps.timing().laps()).hasSize(1);
        assertThat(laps.timing().matchesPerArticle()).isEqualTo(2);
        assertThat(laps.nanos().getTotalCount()).isEqualTo(1);
    }

    @Test
    void largeSizesAreThoseFromAHundredThousandOrTheLargest() {
        assertThat(new Settings(List.of(1_000, 100_000, 1_000_000), false).largeSizes())
                .containsExactly(100_000, 1_000_000);
        assertThat(new Settings(List.of(1_000, 10_000), true).largeSizes()).containsExactly(10_000);
    }
}
