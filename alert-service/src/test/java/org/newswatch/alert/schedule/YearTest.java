package org.newswatch.alert.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A leap year walked through minute by minute, as somebody does who looks at a clock on the wall. */
class YearTest {

    private static final Instant FROM = Instant.parse("2028-01-01T12:00:00Z");
    private static final Instant TO = Instant.parse("2029-01-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Clock(ZoneId zone) {

        LocalTime shows(Instant time) {
            return time.atZone(zone).toLocalTime();
        }

        /** Whether the hand comes to this time or jumps over it, and was not there a moment ago because clocks went back. */
        boolean comesTo(LocalTime wanted, Instant now) {
            var before = now.minus(MINUTE).atZone(zone).toLocalDateTime();
            var after = now.atZone(zone).toLocalDateTime();
            var next = after.toLocalDate().atTime(wanted);
            return before.isBefore(next) && !next.isAfter(after) && !isSecond(now);
        }

        private boolean isSecond(Instant now) {
            var valid = zone.getRules().getValidOffsets(now.atZone(zone).toLocalDateTime());
            return valid.size() == 2 && zone.getRules().getOffset(now).equals(valid.getLast());
        }

        boolean wentBackAround(Instant time) {
            var before = zone.getRules().previousTransition(time.plus(Duration.ofDays(1)));
            return before != null && before.isOverlap() && before.getInstant().isAfter(time.minus(Duration.ofDays(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Belgrade",
                "America/New_York",
                "Africa/Cairo",
                "Australia/Lord_Howe",
                "Asia/Kathmandu"
            })
    void dailyDigestsComeWhenTheHandDoes(String zone) {
        for (var at : List.of("00:00", "00:30", "02:00", "02:15", "02:30", "23:59")) {
            var daily = Written.schedule("{'mode':'daily','at':'%s','zone':'%s'}".formatted(at, zone));
            var clock = new Clock(ZoneId.of(zone));
            var seen = new ArrayList<Instant>();
            for (var now = FROM; now.isBefore(TO); now = now.plus(MINUTE)) {
                if (clock.comesTo(LocalTime.parse(at), now)) {
                    seen.add(now);
                }
            }

            assertThat(daily.between(FROM, TO).digests()).as(at).isEqualTo(seen).hasSize(366);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Belgrade", "America/New_York", "Africa/Cairo", "Asia/Kathmandu"})
    void itIsQuietWhenTheClockShowsQuietHours(String zone) {
        var night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30), Set.of(DayOfWeek.values()), null);
        var clock = new Clock(ZoneId.of(zone));
        for (var now = FROM; now.isBefore(TO); now = now.plus(MINUTE.multipliedBy(5))) {
            var shown = clock.shows(now);
            boolean quiet = !shown.isBefore(LocalTime.of(22, 0)) || shown.isBefore(LocalTime.of(2, 30));
            if (!clock.wentBackAround(now)) {
                assertThat(night.at(now, clock.zone()).isPresent())
                        .as(now.toString())
                        .isEqualTo(quiet);
            }
        }
    }
}
