package org.newswatch.alert.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.schedule.Schedule;
import org.newswatch.alert.schedule.ScheduleDraft;
import org.newswatch.alert.schedule.ScheduleReader;

class MessagesTest {

    private static final String BELGRADE = "Europe/Belgrade";

    @Test
    void eachAlertIsAMessageWhereNothingHoldsIt() {
        assertThat(messages(Schedule.INSTANT, "2026-03-28T10:00:00Z", "2026-03-28T10:00:00Z", "2026-03-28T10:05:00Z"))
                .containsExactly("2026-03-28T10:00:00Z", "2026-03-28T10:00:00Z", "2026-03-28T10:05:00Z");
    }

    @Test
    void digestIsOneMessageAtItsTimeAcrossAChangeOfClocks() {
        var daily = schedule("daily", "08:00", null, null);

        // On 2026-03-29 Belgrade goes from UTC+1 to UTC+2.
        assertThat(messages(daily, "2026-03-28T06:59:00Z", "2026-03-28T07:00:00Z", "2026-03-28T20:00:00Z"))
                .containsExactly("2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z");
    }

    @Test
    void whatTheQuietHoursHoldGoesTogetherAndWhatIsUrgentByItself() {
        var quiet = schedule("instant", null, new ScheduleDraft.Quiet("22:00", "07:00", null, "gas"), null);
        var evening = Instant.parse("2026-01-10T20:59:00Z");
        var night = Instant.parse("2026-01-10T23:00:00Z");

        var messages = Messages.of(
                List.of(hit(1, evening, false), hit(2, night, false), hit(3, night, true), hit(4, night, false)),
                quiet);

        assertThat(messages).containsExactly(evening, night, Instant.parse("2026-01-11T06:00:00Z"));
    }

    @Test
    void whatIsBeyondTheCapGoesInOneWhenThereIsRoom() {
        var capped = schedule("instant", null, null, new ScheduleDraft.Most(3, null));
        var alerts = IntStream.range(0, 10)
                .mapToObj(i -> hit(i, Instant.parse("2026-01-10T10:00:00Z").plusSeconds(60L * i), false))
                .toList();

        assertThat(Messages.of(alerts, capped).stream().map(Instant::toString))
                .containsExactly(
                        "2026-01-10T10:00:00Z", "2026-01-10T10:01:00Z", "2026-01-10T10:02:00Z", "2026-01-10T11:00:00Z");
    }

    @Test
    void dayHasItsCapToo() {
        var capped = schedule("hourly", null, null, new ScheduleDraft.Most(null, 2));
        var alerts = IntStream.range(0, 48)
                .mapToObj(i -> hit(i, Instant.parse("2026-01-10T00:30:00Z").plusSeconds(3_600L * i), false))
                .toList();

        // Days of Belgrade begin at 23:00Z.
        assertThat(Messages.of(alerts, capped).stream().map(Instant::toString))
                .containsExactly(
                        "2026-01-10T01:00:00Z",
                        "2026-01-10T02:00:00Z",
                        "2026-01-10T23:00:00Z",
                        "2026-01-11T00:00:00Z",
                        "2026-01-11T23:00:00Z",
                        "2026-01-12T00:00:00Z");
    }

    private static List<String> messages(Schedule schedule, String... raised) {
        var alerts =
                Stream.of(raised).map(at -> hit(1, Instant.parse(at), false)).toList();
        return Messages.of(alerts, schedule).stream().map(Instant::toString).toList();
    }

    private static Schedule schedule(String mode, String at, ScheduleDraft.Quiet quiet, ScheduleDraft.Most cap) {
        return ScheduleReader.read(new ScheduleDraft(mode, at, null, BELGRADE, quiet, cap));
    }

    private static Hit hit(long seq, Instant at, boolean urgent) {
        return new Hit(seq, at, "a" + seq, 1, "s" + seq, 1, false, urgent);
    }
}
