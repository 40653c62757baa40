package org.newswatch.alert.console.subscribing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.newswatch.alert.schedule.Schedule;

/** The next seven days of a schedule as a picture: a row for each day, 240 units wide for its 24 hours. */
public record Week(boolean instant, List<Row> rows) {

    private static final int DAYS = 7;
    private static final int UNITS = 240;
    private static final int MOST_MARKS = 24;

    /**
     * A day.
     *
     * @param y of its upper edge
     * @param digests where there may be one
     */
    public record Row(LocalDate day, int y, List<Span> quiet, List<Integer> digests) {}

    /** A stretch of a day. */
    public record Span(int x, int width) {}

    static Week of(Schedule schedule, Instant now) {
        var zone = schedule.zone();
        var first = now.atZone(zone).toLocalDate();
        var calendar = schedule.between(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(DAYS).atStartOfDay(zone).toInstant());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < DAYS; i++) {
            var day = first.plusDays(i);
            var from = day.atStartOfDay(zone).toInstant();
            var to = day.plusDays(1).atStartOfDay(zone).toInstant();
            var quiet = calendar.quiet().stream()
                    .filter(range -> range.from().isBefore(to) && range.to().isAfter(from))
                    .map(range -> span(later(range.from(), from), earlier(range.to(), to), from, to))
                    .toList();
            var digests = calendar.digests().stream()
                    .filter(at -> !at.isBefore(from) && at.isBefore(to))
                    .map(at -> place(at, from, to))
                    .toList();
            rows.add(new Row(day, i * 18, quiet, digests.size() > MOST_MARKS ? every(digests) : digests));
        }
        return new Week(schedule.isInstant(), rows);
    }

    /** A line for each quarter of an hour would be a black bar. */
    private static List<Integer> every(List<Integer> places) {
        int step = places.size() / MOST_MARKS + 1;
        return IntStream.range(0, places.size())
                .filter(i -> i % step == 0)
                .mapToObj(places::get)
                .toList();
    }

    private static Span span(Instant start, Instant end, Instant from, Instant to) {
        int x = place(start, from, to);
        return new Span(x, Math.max(1, place(end, from, to) - x));
    }

    private static int place(Instant at, Instant from, Instant to) {
        return (int) (Duration.between(from, at).toMinutes()
                * UNITS
                / Duration.between(from, to).toMinutes());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
