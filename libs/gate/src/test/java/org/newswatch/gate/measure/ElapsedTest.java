package org.newswatch.gate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:59:59Z, PT1S",
        "2026-11-22T10:00:05Z, PT0S",
        "2025-11-22T10:00:00Z, P365D",
        "1700-01-01T00:00:00Z, P365D",
        "0001-01-01T00:00:00Z, P365D",
        "9999-12-31T23:59:59Z, PT0S"
    })
    void isNeitherNegativeNorMoreThanAYear(Instant from, Duration took) {
        assertThat(Elapsed.between(from, NOW)).isEqualTo(took);
    }

    @Test
    void alwaysFitsIntoNanoseconds() {
        assertThat(Elapsed.between(Instant.MIN, Instant.MAX).toNanos()).isPositive();
    }
}
