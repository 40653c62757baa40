package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void numberIsSeconds() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).contains(Duration.ofMinutes(2));
    }

    @Test
    void dateIsWaitedFor() {
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 12:30:00 GMT", NOW)).contains(Duration.ofMinutes(30));
    }

    @Test
    void dateThatHasPassedIsNoWait() {
        assertThat(RetryAfter.parse("Sun, 22 Nov 2026 11:30:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "9999999999999", "Sun, 32 Nov 2026 12:30:00 GMT"})
    void anythingElseSaysNothing(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isEmpty();
    }
}
