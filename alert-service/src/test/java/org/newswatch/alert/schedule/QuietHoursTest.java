package org.newswatch.alert.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.alert.schedule.Written.in;
import static org.newswatch.alert.schedule.Written.schedule;
import static org.newswatch.alert.schedule.Written.utc;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final String BELGRADE = "Europe/Belgrade";

    private final Schedule nights =
            schedule("{'mode':'instant','zone':'Europe/Belgrade','quiet':{'from':'22:00','to':'07:00'}}");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T22:00, 2026-11-23T07:00",
        "2026-11-22T23:59, 2026-11-23T07:00",
        "2026-11-23T00:00, 2026-11-23T07:00",
        "2026-11-23T06:59, 2026-11-23T07:00"
    })
    void alertIsHeldUntilTheirEnd(String raised, String due) {
        assertThat(nights.due(in(BELGRADE, raised), false)).isEqualTo(new Due(in(BELGRADE, due), Due.QUIET_HOURS));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T21:59", "2026-11-23T07:00", "2026-11-23T12:00"})
    void outsideOfThemNothingIsHeld(String raised) {
        assertThat(nights.due(in(BELGRADE, raised), false)).isEqualTo(new Due(in(BELGRADE, raised), null));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T22:00, 2026-11-23T07:00", "2026-11-23T06:59, 2026-11-23T07:00", "2026-11-22T21:59,"})
    void theyAreOverAtTheirEnd(String time, String over) {
        assertThat(nights.quietUntil(in(BELGRADE, time)))
                .isEqualTo(Optional.ofNullable(over).map(end -> in(BELGRADE, end)));
    }

    @Test
    void whatIsUrgentGoesAtOnce() {
        var raised = in(BELGRADE, "2026-11-23T03:00");

        assertThat(nights.due(raised, true)).isEqualTo(new Due(raised, null));
    }

    @Test
    void urgencyDoesNotSpeedUpADigest() {
        var hourly = schedule("{'mode':'hourly','quiet':{'from':'22:00','to':'07:00','unless':'earthquake'}}");

        assertThat(hourly.due(utc("2026-11-22T23:10:00"), true))
                .isEqualTo(new Due(utc("2026-11-23T00:00:00"), Due.DIGEST));
    }

    @Test
    void digestInsideOfThemMovesToTheirEnd() {
        var daily = schedule(
                "{'mode':'daily','at':'03:00','zone':'Europe/Belgrade','quiet':{'from':'22:00','to':'07:00'}}");

        assertThat(daily.due(in(BELGRADE, "2026-11-22T12:00"), false))
                .isEqualTo(new Due(in(BELGRADE, "2026-11-23T07:00"), Due.QUIET_HOURS));
    }

    @Test
    void theyMayLieWithinOneDay() {
        var siesta = schedule("{'mode':'instant','quiet':{'from':'13:00','to':'15:30'}}");

        assertThat(siesta.due(utc("2026-11-22T13:00:00"), false).at()).isEqualTo(utc("2026-11-22T15:30:00"));
        assertThat(siesta.due(utc("2026-11-22T12:59:59"), false).held()).isNull();
        assertThat(siesta.due(utc("2026-11-22T15:30:00"), false).held()).isNull();
    }

    @Test
    void daysAreThoseOnWhichTheyBegin() {
        var fridays = schedule("{'mode':'instant','quiet':{'from':'22:00','to':'07:00','days':['fri']}}");

        assertThat(fridays.due(utc("2026-11-21T03:00:00"), false).at()).isEqualTo(utc("2026-11-21T07:00:00"));
        assertThat(fridays.due(utc("2026-11-20T03:00:00"), false).held()).isNull();
        assertThat(fridays.due(utc("2026-11-21T23:00:00"), false).held()).isNull();
    }

    @Test
    void wholeDaysThatAdjoinAreOneRest() {
        var weekends = schedule("{'mode':'instant','quiet':{'from':'00:00','to':'00:00','days':['sat','sun']}}");

        assertThat(weekends.due(utc("2026-11-21T00:00:00"), false).at()).isEqualTo(utc("2026-11-23T00:00:00"));
    }

    @Test
    void nightOnWhichClocksGoForwardIsAnHourShorter() {
        var raised = in(BELGRADE, "2026-03-28T22:00");

        assertThat(Duration.between(raised, nights.due(raised, false).at())).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void nightOnWhichClocksGoBackIsAnHourLonger() {
        var raised = in(BELGRADE, "2026-10-24T22:00");

        assertThat(Duration.between(raised, nights.due(raised, false).at())).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void endThatIsSkippedIsTheMomentAtWhichItIs() {
        var schedule = schedule("{'mode':'instant','zone':'Europe/Belgrade','quiet':{'from':'22:00','to':'02:30'}}");

        assertThat(schedule.due(utc("2026-03-29T00:59:59"), false).at()).isEqualTo(utc("2026-03-29T01:00:00"));
        assertThat(schedule.due(utc("2026-03-29T01:00:00"), false).held()).isNull();
    }

    @Test
    void endThatIsShownTwiceIsTheSecond() {
        var schedule = schedule("{'mode':'instant','zone':'Europe/Belgrade','quiet':{'from':'22:00','to':'02:30'}}");

        assertThat(schedule.due(utc("2026-10-25T00:45:00"), false).at()).isEqualTo(utc("2026-10-25T01:30:00"));
    }

    @Test
    void beginningThatIsShownTwiceIsTheFirst() {
        var schedule = schedule("{'mode':'instant','zone':'Europe/Belgrade','quiet':{'from':'02:30','to':'07:00'}}");

        assertThat(schedule.due(utc("2026-10-25T00:30:00"), false).at()).isEqualTo(utc("2026-10-25T06:00:00"));
        assertThat(schedule.due(utc("2026-10-25T01:10:00"), false).at()).isEqualTo(utc("2026-10-25T06:00:00"));
    }

    @Test
    void quietThatIsSkippedAsAWholeHoldsNothing() {
        var schedule = schedule("{'mode':'instant','zone':'Europe/Belgrade','quiet':{'from':'02:10','to':'02:50'}}");

        assertThat(schedule.due(utc("2026-03-29T00:59:59"), false).held()).isNull();
        assertThat(schedule.due(utc("2026-03-29T01:00:00"), false).held()).isNull();
    }

    @Test
    void midnightThatIsSkippedBeginsThem() {
        var cairo = schedule("{'mode':'instant','zone':'Africa/Cairo','quiet':{'from':'00:00','to':'06:00'}}");

        assertThat(cairo.due(utc("2026-04-23T21:59:59"), false).held()).isNull();
        assertThat(cairo.due(utc("2026-04-23T22:00:00"), false).at()).isEqualTo(in("Africa/Cairo", "2026-04-24T06:00"));
    }

    @Test
    void leapNightEndsOnTheLeapDay() {
        assertThat(nights.due(in(BELGRADE, "2028-02-28T23:00"), false).at())
                .isEqualTo(in(BELGRADE, "2028-02-29T07:00"));
        assertThat(nights.due(in(BELGRADE, "2028-02-29T23:00"), false).at())
                .isEqualTo(in(BELGRADE, "2028-03-01T07:00"));
    }

    @Test
    void calendarShowsThemAndTheDigests() {
        var schedule = schedule(
                "{'mode':'weekdays','at':'06:00','zone':'Europe/Belgrade','quiet':{'from':'22:00','to':'07:00'}}");

        var calendar = schedule.between(in(BELGRADE, "2026-11-20T03:00"), in(BELGRADE, "2026-11-23T23:00"));

        assertThat(calendar.digests())
                .containsExactly(in(BELGRADE, "2026-11-20T07:00"), in(BELGRADE, "2026-11-23T07:00"));
        assertThat(calendar.quiet())
                .containsExactly(
                        new QuietHours.Range(in(BELGRADE, "2026-11-19T22:00"), in(BELGRADE, "2026-11-20T07:00")),
                        new QuietHours.Range(in(BELGRADE, "2026-11-20T22:00"), in(BELGRADE, "2026-11-21T07:00")),
                        new QuietHours.Range(in(BELGRADE, "2026-11-21T22:00"), in(BELGRADE, "2026-11-22T07:00")),
                        new QuietHours.Range(in(BELGRADE, "2026-11-22T22:00"), in(BELGRADE, "2026-11-23T07:00")),
                        new QuietHours.Range(in(BELGRADE, "2026-11-23T22:00"), in(BELGRADE, "2026-11-24T07:00")));
    }
}
