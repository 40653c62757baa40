package org.newswatch.alert.console.subscribing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.preview.Preview;

class HistogramTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 94, 365, 1000})
    void everyDayHasABarHoweverManyThereAre(int days) {
        var first = LocalDate.of(2026, 1, 1);
        var counted = IntStream.range(0, days)
                .mapToObj(i -> new Preview.Day(first.plusDays(i), 9, 6, 3))
                .toList();

        var picture = Histogram.of(counted);

        assertThat(picture.bars()).hasSize(days).allSatisfy(bar -> {
            assertThat(bar.messages().width()).isPositive();
            assertThat(bar.stories().width()).isGreaterThan(bar.messages().width());
            assertThat(bar.matches().width()).isGreaterThan(bar.stories().width());
        });
    }
}
