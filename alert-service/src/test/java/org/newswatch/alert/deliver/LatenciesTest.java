package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-22T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Latencies latencies = new Latencies(registry, List.of("tass.com", "en.tass.com", "Aftonbladet.se"));

    @Test
    void isCountedByTypeOfChannel() {
        latencies.record("webhook", PUBLISHED, PUBLISHED.plusMillis(250));

        assertThat(registry.get("newswatch.deliver.latency")
                        .tag("channel", "webhook")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(250);
    }

    @Test
    void aClockThatIsAheadMakesNothingEarly() {
        latencies.record("webhook", PUBLISHED, PUBLISHED.minusSeconds(5));

        assertThat(registry.get("newswatch.deliver.latency").timer().totalTime(TimeUnit.SECONDS))
                .isZero();
    }

    @Test
    void aDateOfTheYearOneIsLateByAYear() {
        latencies.record("webhook", Instant.parse("0001-01-01T00:00:00Z"), PUBLISHED);

        assertThat(registry.get("newswatch.deliver.latency").timer().totalTime(TimeUnit.DAYS))
                .isEqualTo(365);
    }

    @ParameterizedTest
    @CsvSource({
        "https://tass.com/1, tass.com",
        "https://WWW.TASS.com/1, tass.com",
        "https://en.tass.com/1, en.tass.com",
        "https://www.en.tass.com/1, en.tass.com",
        "https://ru.tass.com/1, tass.com",
        "https://aftonbladet.se/a, aftonbladet.se",
        "https://nottass.com/1, other",
        "https://tass.com.example/1, other",
        "urn:news:1, other"
    })
    void onlySourcesThatTheOperatorNamesAreToldApart(String address, String source) {
        assertThat(latencies.source(java.net.URI.create(address))).isEqualTo(source);
    }

    @Test
    void moreSourcesThanTwentyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Latencies(registry, Collections.nCopies(21, "tass.com")))
                .withMessage("alert.measure.sources names at most 20 domains, not 21");
    }
}
