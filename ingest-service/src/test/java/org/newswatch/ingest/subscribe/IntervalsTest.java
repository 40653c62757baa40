package org.newswatch.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.ingest.article.InvalidValue;

class IntervalsTest {

    @ParameterizedTest
    @CsvSource({
        "PT15M, PT15M",
        "pt15m, PT15M",
        "15m, PT15M",
        "' 15M ', PT15M",
        "90s, PT1M30S",
        "1h30m, PT1H30M",
        "7d, PT168H",
        "P7D, PT168H",
        "1d12h, PT36H",
        "60s, PT1M"
    })
    void aDurationIsReadInBothWaysOfWritingIt(String text, Duration interval) {
        assertThat(Intervals.parse(text)).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "often",
                "15",
                "15 minutes",
                "m",
                "P",
                "PT",
                "1.5h",
                "-15m",
                "PT-15M",
                "99999999999999999999d"
            })
    void whatIsNoDurationIsRefused(String text) {
        assertThatThrownBy(() -> Intervals.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"59s", "0m", "8d", "P7DT1S", "9999999999d"})
    void whatIsOutOfBoundsIsRefused(String text) {
        assertThatThrownBy(() -> Intervals.parse(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("from one minute");
    }
}
