package org.newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.egress.Head;

class HttpDatesTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void retryAfterIsSecondsOrADate() {
        assertThat(HttpDates.retryAfter(head("retry-after", "120"), NOW)).contains(Duration.ofMinutes(2));
        assertThat(HttpDates.retryAfter(head("retry-after", "Wed, 04 Mar 2026 13:00:00 GMT"), NOW))
                .contains(Duration.ofHours(1));
        assertThat(HttpDates.retryAfter(head("retry-after", "Wed, 04 Mar 2020 13:00:00 GMT"), NOW))
                .contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999"})
    void rubbishAsksForNothing(String value) {
        assertThat(HttpDates.retryAfter(head("retry-after", value), NOW)).isEmpty();
    }

    @Test
    void anAbsurdWaitIsCapped() {
        var failed = (Fetched.Failed) Statuses.meaning(head(429, "retry-after", "316800"), NOW, DAY);

        assertThat(failed.retryAfter()).isEqualTo(DAY);
    }

    @Test
    void freshnessIsMaxAgeLessTheAgeInCaches() {
        assertThat(HttpDates.freshFor(head("cache-control", "public, max-age=600", "age", "60")))
                .contains(Duration.ofMinutes(9));
        assertThat(HttpDates.freshFor(head("cache-control", "max-age=60", "age", "600")))
                .contains(Duration.ZERO);
        assertThat(HttpDates.freshFor(head("cache-control", "s-maxage=5"))).isEmpty();
    }

    @Test
    void whatMustNotBeKeptIsNotFresh() {
        assertThat(HttpDates.freshFor(head("cache-control", "no-store, max-age=600")))
                .isEmpty();
        assertThat(HttpDates.freshFor(head("cache-control", "max-age=600, no-cache")))
                .isEmpty();
    }

    @Test
    void expiresCountsByTheServersOwnClock() {
        assertThat(HttpDates.freshFor(
                        head("date", "Wed, 04 Mar 1998 12:00:00 GMT", "expires", "Wed, 04 Mar 1998 12:30:00 GMT")))
                .contains(Duration.ofMinutes(30));
        assertThat(HttpDates.freshFor(head("date", "Wed, 04 Mar 2026 12:00:00 GMT", "expires", "0")))
                .isEmpty();
    }

    @Test
    void failuresWeighByWhatTheyMean() {
        assertThat(weight(404)).isEqualTo(Weight.SOFT);
        assertThat(weight(401)).isEqualTo(Weight.SOFT);
        assertThat(weight(403)).isEqualTo(Weight.SOFT);
        assertThat(weight(429)).isEqualTo(Weight.TEMPORARY);
        assertThat(weight(503)).isEqualTo(Weight.TEMPORARY);
        assertThat(weight(400)).isEqualTo(Weight.HARD);
        assertThat(Statuses.meaning(head(410), NOW, DAY)).isInstanceOf(Fetched.Gone.class);
    }

    private static Weight weight(int status) {
        return ((Fetched.Failed) Statuses.meaning(head(status), NOW, DAY)).weight();
    }

    private static Head head(String... headers) {
        return head(200, headers);
    }

    private static Head head(int status, String... headers) {
        var map = new HashMap<String, List<String>>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return new Head(status, map);
    }
}
