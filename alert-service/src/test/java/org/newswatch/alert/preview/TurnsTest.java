package org.newswatch.alert.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.Refused;

class TurnsTest {

    private final Turns turns = new Turns(2, Duration.ofSeconds(5));

    @Test
    void tenantHasOneAtATime() {
        turns.take("a");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> turns.take("a"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(429))
                .satisfies(refused -> assertThat(refused.retryAfter()).contains(Duration.ofSeconds(5)));
    }

    @Test
    void thirdTenantWaitsForOneOfTheOthers() {
        var first = turns.take("a");
        turns.take("b");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> turns.take("c"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(503));
        first.close();

        assertThat(turns.take("c")).isNotNull();
    }
}
