package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.deliver.Breaker.State;

/** Opens at 70 % of at least 10 attempts in 5 minutes, for 30 seconds. */
class BreakerTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final Breaker breaker = new Breaker(Defaults.config().breaker());

    @Test
    void nineFailuresAreTooFewToTell() {
        note(9, false, START);

        assertThat(breaker.state(START)).isEqualTo(State.CLOSED);
    }

    @Test
    void tenthFailureOpensIt() {
        note(9, false, START);

        assertThat(breaker.note(false, START)).isTrue();
        assertThat(breaker.state(START)).isEqualTo(State.OPEN);
    }

    @Test
    void hostThatMostlyWorksIsNotGivenUp() {
        note(4, true, START);
        note(9, false, START);

        assertThat(breaker.state(START)).isEqualTo(State.CLOSED);
        assertThat(breaker.note(false, START)).isTrue();
    }

    @Test
    void failuresOfLongAgoDoNotCount() {
        note(9, false, START);

        var later = START.plus(Duration.ofMinutes(6));
        note(9, false, later);

        assertThat(breaker.state(later)).isEqualTo(State.CLOSED);
    }

    @Test
    void afterHalfAMinuteItIsTriedAndASuccessClosesIt() {
        note(10, false, START);
        assertThat(breaker.state(START.plusSeconds(29))).isEqualTo(State.OPEN);

        var probe = START.plusSeconds(30);
        assertThat(breaker.state(probe)).isEqualTo(State.PROBING);
        breaker.note(true, probe);

        assertThat(breaker.state(probe)).isEqualTo(State.CLOSED);
        note(9, false, probe);
        assertThat(breaker.state(probe)).as("what was before is forgotten").isEqualTo(State.CLOSED);
    }

    @Test
    void probeThatFailsOpensItForAsLongAgain() {
        note(10, false, START);

        var probe = START.plusSeconds(30);
        breaker.note(false, probe);

        assertThat(breaker.state(probe.plusSeconds(29))).isEqualTo(State.OPEN);
        assertThat(breaker.state(probe.plusSeconds(30))).isEqualTo(State.PROBING);
    }

    @Test
    void whatWasUnderWayWhenItOpenedChangesNothing() {
        note(10, false, START);

        breaker.note(true, START.plusSeconds(1));

        assertThat(breaker.state(START.plusSeconds(2))).isEqualTo(State.OPEN);
    }

    @Test
    void hostIsForgottenAfterTheWindowAndNotWhileItIsOpen() {
        note(1, true, START);
        assertThat(breaker.isIdle(START)).isFalse();
        assertThat(breaker.isIdle(START.plus(Duration.ofMinutes(6)))).isTrue();

        note(10, false, START);
        assertThat(breaker.isIdle(START.plus(Duration.ofHours(1)))).isFalse();
    }

    private void note(int times, boolean worked, Instant at) {
        for (int i = 0; i < times; i++) {
            breaker.note(worked, at);
        }
    }
}
