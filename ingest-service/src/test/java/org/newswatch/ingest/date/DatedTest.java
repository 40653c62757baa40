package org.newswatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z, -, -",
                "2026-11-23T06:59:00Z, 2026-11-23T06:59:00Z, -, -",
                "2026-11-23T07:01:00Z, 2026-11-22T07:00:00Z, 2026-11-23T07:01:00Z, date taken as now: it lies more"
                        + " than a day ahead",
                "9999-12-31T00:00:00Z, 2026-11-22T07:00:00Z, 9999-12-31T00:00:00Z, date taken as now: it lies more"
                        + " than a day ahead",
                "1970-01-01T00:00:00Z, -, 1970-01-01T00:00:00Z, date left out: it lies before 1990",
                "0001-01-01T00:00:00Z, -, 0001-01-01T00:00:00Z, date left out: it lies before 1990",
                "soon, -, soon, date left out: it can't be read",
                "-, -, -, -",
                "' ', -, -, -",
            })
    void aDateThatCannotBeBelievedIsKeptAsItWasWritten(String written, Instant instant, String kept, String warning) {
        assertThat(Dated.of(written, NOW)).isEqualTo(new Dated(instant, kept, warning));
    }

    @ParameterizedTest
    @CsvSource({"300", "1000000"})
    void whatIsKeptIsShort(int length) {
        assertThat(Dated.of("x".repeat(length), NOW).written()).hasSizeLessThanOrEqualTo(200);
    }
}
