package org.newswatch.alert.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.alert.schedule.Written.in;
import static org.newswatch.alert.schedule.Written.schedule;
import static org.newswatch.alert.schedule.Written.utc;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @Test
    void instantIsNowAndHeldByNothing() {
        var raised = Instant.parse("2026-11-22T10:07:31.123456Z");

        assertThat(schedule("{'mode':'instant'}").due(raised, false)).isEqualTo(new Due(raised, null));
    }

    @ParameterizedTest
    @CsvSource({
        "every15min, 2026-11-22T10:07:31, 2026-11-22T10:15:00",
        "every15min, 2026-11-22T10:14:59.999999, 2026-11-22T10:15:00",
        "every15min, 2026-11-22T10:15:00, 2026-11-22T10:30:00",
        "hourly, 2026-12-31T23:00:01, 2027-01-01T00:00:00"
    })
    void digestHoldsWhatWasRaisedBeforeItsTime(String mode, String raised, String due) {
        assertThat(schedule("{'mode':'" + mode + "'}").due(utc(raised), false))
                .isEqualTo(new Due(utc(due), Due.DIGEST));
    }

    @Test
    void fullHourIsTheZonesOwn() {
        var kathmandu = schedule("{'mode':'hourly','zone':'Asia/Kathmandu'}");

        assertThat(kathmandu.due(utc("2026-11-22T10:07:00"), false).at()).isEqualTo(utc("2026-11-22T10:15:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:29, 2026-11-20T07:30", // a Friday
        "2026-11-20T07:30, 2026-11-23T07:30",
        "2026-11-21T12:00, 2026-11-23T07:30",
        "2026-11-22T23:59, 2026-11-23T07:30"
    })
    void weekdaysLeaveOutTheWeekend(String raised, String due) {
        var schedule = schedule("{'mode':'weekdays','at':'07:30','zone':'Europe/Belgrade'}");

        assertThat(schedule.due(in("Europe/Belgrade", raised), false).at()).isEqualTo(in("Europe/Belgrade", due));
    }

    @Test
    void weekdaysMayBeAnyDays() {
        var schedule = schedule("{'mode':'weekdays','at':'18:00','days':['sun']}");

        assertThat(schedule.due(utc("2026-11-22T18:00:00"), false).at()).isEqualTo(utc("2026-11-29T18:00:00"));
    }

    @Test
    void leapDayIsADay() {
        var schedule = schedule("{'mode':'daily','at':'07:30'}");

        assertThat(schedule.due(utc("2028-02-28T08:00:00"), false).at()).isEqualTo(utc("2028-02-29T07:30:00"));
        assertThat(schedule.due(utc("2028-02-29T08:00:00"), false).at()).isEqualTo(utc("2028-03-01T07:30:00"));
        assertThat(schedule.due(utc("2027-02-28T08:00:00"), false).at()).isEqualTo(utc("2027-03-01T07:30:00"));
    }

    @Test
    void timeOfDayStaysTheSameWhenClocksChange() {
        var schedule = schedule("{'mode':'daily','at':'07:30','zone':'Europe/Belgrade'}");

        assertThat(schedule.due(utc("2026-03-28T12:00:00"), false).at()).isEqualTo(utc("2026-03-29T05:30:00"));
        assertThat(schedule.due(utc("2026-10-24T12:00:00"), false).at()).isEqualTo(utc("2026-10-25T06:30:00"));
    }

    @Test
    void timeThatIsSkippedIsTheMomentAtWhichItIs() {
        var schedule = schedule("{'mode':'daily','at':'02:30','zone':'Europe/Belgrade'}");

        assertThat(schedule.due(utc("2026-03-28T12:00:00"), false).at())
                .isEqualTo(utc("2026-03-29T01:00:00"))
                .isEqualTo(in("Europe/Belgrade", "2026-03-29T03:00"));
        assertThat(schedule.due(utc("2026-03-29T01:00:00"), false).at())
                .isEqualTo(in("Europe/Belgrade", "2026-03-30T02:30"));
    }

    @Test
    void timeThatIsShownTwiceIsUsedOnce() {
        var schedule = schedule("{'mode':'daily','at':'02:30','zone':'Europe/Belgrade'}");

        assertThat(schedule.due(utc("2026-10-24T12:00:00"), false).at()).isEqualTo(utc("2026-10-25T00:30:00"));
        assertThat(schedule.due(utc("2026-10-25T00:30:00"), false).at()).isEqualTo(utc("2026-10-26T01:30:00"));
        assertThat(schedule.due(utc("2026-10-25T01:15:00"), false).at()).isEqualTo(utc("2026-10-26T01:30:00"));
    }

    @Test
    void midnightThatIsSkippedIsTheBeginningOfItsDay() {
        var cairo = schedule("{'mode':'daily','at':'00:00','zone':'Africa/Cairo'}");

        assertThat(cairo.due(utc("2026-04-23T12:00:00"), false).at())
                .isEqualTo(utc("2026-04-23T22:00:00"))
                .isEqualTo(in("Africa/Cairo", "2026-04-24T01:00"));
    }

    @Test
    void dayThatWasLeftOutHasItsMessageWhenTheNextBegins() {
        var apia = schedule("{'mode':'daily','at':'07:30','zone':'Pacific/Apia'}");

        assertThat(apia.due(in("Pacific/Apia", "2011-12-29T08:00"), false).at())
                .isEqualTo(in("Pacific/Apia", "2011-12-31T00:00"));
        assertThat(apia.due(in("Pacific/Apia", "2011-12-31T00:00"), false).at())
                .isEqualTo(in("Pacific/Apia", "2011-12-31T07:30"));
    }

    @Test
    void hoursGoOnWhenClocksChangeByHalfOfOne() {
        var lordHowe = schedule("{'mode':'hourly','zone':'Australia/Lord_Howe'}");

        assertThat(lordHowe.due(utc("2026-10-03T15:10:00"), false).at())
                .isEqualTo(utc("2026-10-03T16:00:00"))
                .isEqualTo(in("Australia/Lord_Howe", "2026-10-04T03:00"));
    }

    @Test
    void bothHoursOfTheSameNameHaveADigest() {
        var hourly = schedule("{'mode':'hourly','zone':'Europe/Belgrade'}");

        assertThat(hourly.due(utc("2026-10-25T00:10:00"), false).at()).isEqualTo(utc("2026-10-25T01:00:00"));
        assertThat(hourly.due(utc("2026-10-25T01:00:00"), false).at()).isEqualTo(utc("2026-10-25T02:00:00"));
    }
}
