package org.newswatch.ingest.poll;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z"); // a Wednesday
    private static final Duration HOUR = Duration.ofHours(1);

    private final Rhythm rhythm = new Rhythm(Settings.with(), new Random(1));
    private final Standing feed = new Standing(UUID.randomUUID());

    @Test
    void fewKnownItemsMeanSooner() {
        assertThat(rhythm.interval(HOUR, new Seen(20, 14, 0), 0)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void mostlyKnownItemsMeanLater() {
        assertThat(rhythm.interval(HOUR, new Seen(20, 6, 0), 0)).isEqualTo(Duration.ofMinutes(75));
    }

    @Test
    void halfKnownItemsAreTheRightTime() {
        assertThat(rhythm.interval(HOUR, new Seen(20, 10, 0), 0)).isEqualTo(HOUR);
    }

    @Test
    void missedItemsMeanMuchSooner() {
        assertThat(rhythm.interval(HOUR, new Seen(20, 20, 7), 0)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anItemWaitsHalfTheUsualGapAtMost() {
        assertThat(rhythm.interval(Duration.ofHours(20), Seen.NOTHING_NEW, 6)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void intervalKeepsWithinItsLimits() {
        assertThat(rhythm.interval(HOUR, new Seen(20, 20, 7), 100_000)).isEqualTo(Duration.ofMinutes(2));
        assertThat(rhythm.interval(Duration.ofHours(23), Seen.NOTHING_NEW, 0)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void nextTimeIsTheIntervalWithALittleJitter() {
        assertThat(wait(null, null, null)).isCloseTo(HOUR, Duration.ofMinutes(3));
    }

    @Test
    void subscribersWishBringsItForward() {
        assertThat(wait(Duration.ofMinutes(10), HOUR, null)).isCloseTo(Duration.ofMinutes(10), Duration.ofSeconds(30));
        assertThat(wait(Duration.ofSeconds(1), null, null)).isCloseTo(Duration.ofMinutes(2), Duration.ofSeconds(6));
    }

    @Test
    void whatServersAndFeedsSayOfFreshnessIsBelievedForAnHour() {
        feed.interval = Duration.ofMinutes(5);
        feed.hintedInterval = Duration.ofMinutes(30);
        assertThat(wait(null, null, null)).isCloseTo(Duration.ofMinutes(30), Duration.ofMinutes(2));
        assertThat(wait(null, Duration.ofDays(300), null)).isCloseTo(HOUR, Duration.ofMinutes(3));
    }

    @Test
    void retryAfterIsNeverCutShort() {
        for (int i = 0; i < 100; i++) {
            assertThat(wait(Duration.ofMinutes(2), null, Duration.ofHours(5))).isGreaterThan(Duration.ofHours(5));
        }
    }

    @Test
    void siblingsThatWereToldTheSameDoNotComeBackTogether() {
        var times = Stream.generate(() -> wait(null, null, Duration.ofHours(5)).toSeconds())
                .limit(50)
                .distinct();

        assertThat(times.count()).isGreaterThan(40);
    }

    @Test
    void failuresDoubleTheWaitUpToThreeDays() {
        feed.interval = HOUR;
        feed.failures = 2;
        assertThat(wait(null, null, null)).isCloseTo(Duration.ofHours(4), Duration.ofMinutes(13));
        feed.failures = 1_000;
        assertThat(wait(null, null, null)).isCloseTo(Duration.ofDays(3), Duration.ofHours(4));
    }

    @Test
    void aFeedWhoseHubPushesIsAskedNowAndThen() {
        feed.pushedUntil = NOW.plusSeconds(60);
        assertThat(wait(Duration.ofMinutes(5), null, null)).isCloseTo(Duration.ofHours(6), Duration.ofMinutes(19));
        feed.pushedUntil = NOW.minusSeconds(60);
        assertThat(wait(null, null, null)).isCloseTo(HOUR, Duration.ofMinutes(3));
    }

    @Test
    void allFeedsOfASlowDomainGetTheirTurn() {
        var next = rhythm.next(NOW, feed, null, null, Duration.ofHours(10), null);

        assertThat(Duration.between(NOW, next)).isCloseTo(Duration.ofHours(10), Duration.ofMinutes(31));
    }

    @Test
    void skippedHoursAndDaysAreOver() {
        feed.skipped = new Skipped(1 << 12 | 1 << 13 | 1 << 14, 0);
        assertThat(rhythm.next(NOW, feed, null, null, ZERO, null)).isEqualTo(NOW.plus(Duration.ofHours(3)));
        feed.skipped = new Skipped(0, 1 << 3 | 1 << 4);
        assertThat(rhythm.next(NOW, feed, null, null, ZERO, null)).isEqualTo(Instant.parse("2026-03-06T00:00:00Z"));
    }

    @Test
    void aFeedThatIsGoneIsAskedOnceAWeek() {
        feed.gone(NOW);

        var next = rhythm.next(NOW, feed, HOUR, null, ZERO, null);

        assertThat(Duration.between(NOW, next)).isCloseTo(Duration.ofDays(7), Duration.ofHours(9));
    }

    @Test
    void paceFollowsWhatComes() {
        double perDay = 0;
        for (int day = 0; day < 20; day++) {
            perDay = Pace.after(perDay, 12, Duration.ofDays(1));
        }
        assertThat(perDay).isCloseTo(12, within(0.1));
        assertThat(Pace.after(perDay, 0, Duration.ofDays(30))).isCloseTo(0, within(0.01));
    }

    private Duration wait(Duration wish, Duration freshFor, Duration retryAfter) {
        return Duration.between(NOW, rhythm.next(NOW, feed, wish, freshFor, ZERO, retryAfter));
    }
}
