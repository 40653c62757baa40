package org.newswatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-17T18:55:00Z, 2026-11-17T18:55:00Z",
        "2026-11-17t18:55:00.125+02:00, 2026-11-17T16:55:00.125Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z"
    })
    void rfc3339IsRead(String raw, Instant instant) {
        assertThat(Timestamps.parse(raw)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-17",
                "2026-11-17T18:55Z",
                "2026-11-17T18:55:00",
                "2026-06-31T00:00:00Z",
                "2026-11-17T25:14:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-14:00",
                "+12026-11-17T18:55:00Z",
                "1763405700"
            })
    void allElseIsRefused(String raw) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Timestamps.parse(raw));
    }
}
