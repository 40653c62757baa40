package org.newswatch.alert.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.schedule.Schedule;
import org.newswatch.alert.subscribe.FollowUps;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.Telling;

class BacktestTest {

    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    @Test
    void storyIsToldWithItsFirstMatch() {
        var first = hit(1, "a", 1, "s");
        var rewrite = hit(2, "b", 1, "s");
        var other = hit(3, "c", 1, "t");

        var backtest = backtest(List.of(other, rewrite, first), Notify.STORY);

        assertThat(backtest.matches()).containsExactly(first, rewrite, other);
        assertThat(backtest.stories()).containsExactly(first, other);
        assertThat(backtest.alerts()).containsExactly(first, other);
    }

    @Test
    void laterVersionCountsWhereUpdatesAreWantedOnly() {
        var hits = List.of(hit(1, "a", 1, "s"), hit(2, "a", 2, "s"), hit(3, "b", 1, "s"));

        var articles = backtest(hits, Notify.ARTICLE);
        var updates = backtest(hits, Notify.UPDATES);

        assertThat(articles.matches()).extracting(Hit::seq).containsExactly(1L, 3L);
        assertThat(articles.alerts()).extracting(Hit::seq).containsExactly(1L, 3L);
        assertThat(updates.matches()).hasSize(3);
        assertThat(updates.stories()).hasSize(1);
        assertThat(updates.alerts()).hasSize(3);
    }

    @Test
    void versionOfWhatIsNoNewsIsAnUpdateAtMost() {
        var hits = List.of(new Hit(1, NOON, "a", 2, "s", 1, true, false));

        assertThat(backtest(hits, Notify.STORY).alerts()).isEmpty();
        assertThat(backtest(hits, Notify.ARTICLE).alerts()).isEmpty();
        assertThat(backtest(hits, Notify.UPDATES).alerts()).hasSize(1);
    }

    @Test
    void versionThatComesTwiceCountsOnce() {
        var hits = List.of(hit(1, "a", 1, "s"), hit(2, "a", 1, "s"));

        assertThat(backtest(hits, Notify.UPDATES).matches()).hasSize(1);
    }

    @Test
    void daysAreThoseOfTheZoneAcrossAChangeOfClocks() {
        // In Belgrade 2026-03-29 has 23 hours: 00:00 is 23:00Z the day before, 24:00 is 22:00Z.
        var belgrade = ZoneId.of("Europe/Belgrade");
        var times = List.of(
                Instant.parse("2026-03-28T22:59:59Z"),
                Instant.parse("2026-03-28T23:00:00Z"),
                Instant.parse("2026-03-29T21:59:59Z"),
                Instant.parse("2026-03-29T22:00:00Z"));
        var hits = times.stream()
                .map(time -> new Hit(
                        time.getEpochSecond(), time, "a" + time.getEpochSecond(), 1, "s" + time, 1, false, false))
                .toList();
        var backtest = backtest(hits, Notify.STORY);

        assertThat(backtest.perDay(times.getFirst(), times.getLast(), belgrade, times))
                .containsExactly(day("2026-03-28", 1, 1, 1), day("2026-03-29", 2, 2, 2), day("2026-03-30", 1, 1, 1));
        assertThat(backtest.perDay(times.getFirst(), times.getLast(), ZoneOffset.UTC, times))
                .containsExactly(day("2026-03-28", 2, 2, 2), day("2026-03-29", 2, 2, 2));
    }

    @Test
    void everyDayOfTheWindowIsListedAndLaterOnesWithMessages() {
        var backtest = backtest(List.of(hit(1, "a", 1, "s")), Notify.STORY);

        var days = backtest.perDay(NOON.minusSeconds(86_400), NOON, ZoneOffset.UTC, List.of(NOON.plusSeconds(86_400)));

        assertThat(days)
                .containsExactly(day("2026-03-27", 0, 0, 0), day("2026-03-28", 1, 1, 0), day("2026-03-29", 0, 0, 1));
    }

    @Test
    void confirmedStoryIsToldOnceMore() {
        var telling = new Telling(Notify.STORY, new FollowUps(3, false), Schedule.INSTANT);
        var hits = List.of(told(1, "a", "s", 1), told(2, "b", "s", 2), told(3, "c", "s", 3), told(4, "d", "s", 4));
        var confirmedAtOnce = List.of(told(5, "e", "t", 3), told(6, "f", "t", 4));

        assertThat(Backtest.of(hits, List.of(), telling).alerts())
                .extracting(Hit::seq)
                .containsExactly(1L, 3L);
        assertThat(Backtest.of(confirmedAtOnce, List.of(), telling).alerts())
                .extracting(Hit::seq)
                .containsExactly(5L);
    }

    @Test
    void correctionsOfWhatWasToldAreToldWhetherTheyMatchOrNot() {
        var telling = new Telling(Notify.STORY, new FollowUps(0, true), Schedule.INSTANT);
        var hits = List.of(hit(1, "a", 1, "s"), hit(2, "b", 1, "s"), hit(3, "a", 2, "s"));
        var later = List.of(hit(5, "b", 2, "s"), hit(4, "a", 3, "s"), hit(3, "a", 2, "s"));

        assertThat(Backtest.of(hits, later, telling).alerts())
                .extracting(Hit::seq)
                .containsExactly(1L, 3L, 4L);
    }

    private static Backtest backtest(List<Hit> hits, Notify notify) {
        return Backtest.of(hits, List.of(), new Telling(notify, FollowUps.NONE, Schedule.INSTANT));
    }

    private static Hit told(long seq, String article, String story, int sources) {
        return new Hit(seq, NOON, article, 1, story, sources, false, false);
    }

    private static Hit hit(long seq, String article, int version, String story) {
        return new Hit(seq, NOON, article, version, story, 1, false, false);
    }

    private static Preview.Day day(String day, int matches, int stories, int messages) {
        return new Preview.Day(LocalDate.parse(day), matches, stories, messages);
    }
}
