package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Optional<Duration> NOT_ASKED = Optional.empty();

    private final DeliverConfig config = Defaults.config();
    private final RetrySchedule schedule = new RetrySchedule(config, new Random(7));

    @Test
    void firstRetryComesAfterFiveSecondsGiveOrTakeTheJitter() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(schedule.afterAttempt(1, NOT_ASKED).orElseThrow())
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        }
    }

    @Test
    void waitsAreSpread() {
        assertThat(schedule.afterAttempt(3, NOT_ASKED)).isNotEqualTo(schedule.afterAttempt(3, NOT_ASKED));
    }

    @Test
    void scheduleCoversThreeDays() {
        var all = Duration.ZERO;
        for (int made = 1; made < config.schedule().size(); made++) {
            all = all.plus(schedule.afterAttempt(made, NOT_ASKED).orElseThrow());
        }

        assertThat(all).isBetween(Duration.ofHours(60), Duration.ofHours(91));
    }

    @Test
    void lastAttemptIsTheLast() {
        assertThat(schedule.afterAttempt(config.schedule().size(), NOT_ASKED)).isEmpty();
    }

    @Test
    void receiverMayAskForALongerWaitButNotForEver() {
        assertThat(schedule.afterAttempt(1, Optional.of(Duration.ofMinutes(2)))).contains(Duration.ofMinutes(2));
        assertThat(schedule.afterAttempt(1, Optional.of(Duration.ofDays(30)))).contains(config.longestRetryAfter());
    }

    @Test
    void receiverCanNotAskForAShorterWait() {
        assertThat(schedule.afterAttempt(2, Optional.of(Duration.ofSeconds(1))).orElseThrow())
                .isGreaterThan(Duration.ofMinutes(3));
    }
}
