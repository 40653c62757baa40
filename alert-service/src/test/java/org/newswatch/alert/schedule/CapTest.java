package org.newswatch.alert.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.alert.schedule.Written.in;
import static org.newswatch.alert.schedule.Written.schedule;
import static org.newswatch.alert.schedule.Written.utc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapTest {

    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    @Test
    void roomIsWhatTheHourAndTheDayBothLeave() {
        var now = in("Europe/Belgrade", "2026-11-22T10:20");
        var told = List.of(in("Europe/Belgrade", "2026-11-22T09:00"), in("Europe/Belgrade", "2026-11-22T10:05"));

        assertThat(room(new Cap(5, null), now, told)).isEqualTo(4);
        assertThat(room(new Cap(5, 5), now, told)).isEqualTo(3);
        assertThat(room(new Cap(null, 5), now, told)).isEqualTo(3);
    }

    @Test
    void hourThatIsUsedUpIsOverWithTheHour() {
        var now = in("Europe/Belgrade", "2026-11-22T10:20");

        var room = new Cap(1, 10).room(now, BELGRADE, since -> 1);

        assertThat(room).isEqualTo(new Cap.Room(0, in("Europe/Belgrade", "2026-11-22T11:00")));
    }

    @Test
    void dayThatIsUsedUpIsOverAtMidnightOfTheZone() {
        var now = in("Europe/Belgrade", "2026-11-22T10:20");

        var room = new Cap(1, 1).room(now, BELGRADE, since -> 1);

        assertThat(room).isEqualTo(new Cap.Room(0, in("Europe/Belgrade", "2026-11-23T00:00")));
    }

    @Test
    void dayOfAClockChangeIsCountedWhole() {
        var told = List.of(utc("2026-10-24T22:05:00")); // 00:05 of a day of 25 hours

        assertThat(room(new Cap(null, 1), utc("2026-10-25T22:59:00"), told)).isZero();
        assertThat(room(new Cap(null, 1), utc("2026-10-25T23:00:00"), told)).isOne();
    }

    @Test
    void eachOfTheHoursOfTheSameNameCountsForItself() {
        var told = List.of(utc("2026-10-25T00:30:00"));

        assertThat(room(new Cap(1, null), utc("2026-10-25T00:59:00"), told)).isZero();
        assertThat(room(new Cap(1, null), utc("2026-10-25T01:00:00"), told)).isOne();
    }

    @Test
    void dayWhoseMidnightIsSkippedBeginsWhenItIs() {
        var cairo = ZoneId.of("Africa/Cairo");

        var room = new Cap(null, 1).room(utc("2026-04-23T20:00:00"), cairo, since -> 1);

        assertThat(room.again()).isEqualTo(in("Africa/Cairo", "2026-04-24T01:00"));
    }

    @Test
    void messagesOfBeforeAClockWentBackStillCount() {
        var told = List.of(utc("2026-11-22T11:00:05"));

        assertThat(room(new Cap(1, null), utc("2026-11-22T10:00:06"), told)).isZero();
    }

    @Test
    void roomThatComesInQuietHoursIsUsedAfterThem() {
        var schedule = schedule("{'mode':'instant','quiet':{'from':'22:00','to':'07:00'},'cap':{'perDay':1}}");

        assertThat(schedule.opens(utc("2026-11-23T00:00:00"))).isEqualTo(utc("2026-11-23T07:00:00"));
    }

    private static int room(Cap cap, Instant now, List<Instant> told) {
        return cap.room(now, BELGRADE, since ->
                        (int) told.stream().filter(at -> !at.isBefore(since)).count())
                .messages();
    }
}
