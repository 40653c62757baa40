package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.Refused;

class TestTurnsTest {

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final TestTurns turns = new TestTurns(2, 1, 3, Duration.ofSeconds(20), () -> now);

    @Test
    void aTenantMayComeAgainAMinuteAfterItsFirst() {
        turns.take("ours").close();
        now = now.plusSeconds(20);
        turns.take("ours").close();

        var refused = catchThrowableOfType(Refused.class, () -> turns.take("ours"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(40));
        now = now.plusSeconds(40);
        turns.take("ours").close();
        assertThatThrownBy(() -> turns.take("ours")).isInstanceOf(Refused.class);
    }

    @Test
    void oneTenantTakesNothingFromAnother() {
        turns.take("ours").close();
        turns.take("ours").close();

        turns.take("theirs").close();
    }

    @Test
    void whoseReceiverHangsLeavesRoomForOthers() {
        var hanging = turns.take("ours");

        var refused = catchThrowableOfType(Refused.class, () -> turns.take("ours"));

        assertThat(refused.status()).isEqualTo(429);
        turns.take("theirs").close();
        hanging.close();
        turns.take("ours").close();
    }

    @Test
    void thereAreNotTooManyAtOnce() {
        turns.take("one");
        turns.take("two");
        var third = turns.take("three");

        var refused = catchThrowableOfType(Refused.class, () -> turns.take("four"));

        assertThat(refused.status()).isEqualTo(503);
        third.close();
        turns.take("four");
    }
}
