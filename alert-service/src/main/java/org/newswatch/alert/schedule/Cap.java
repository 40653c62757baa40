package org.newswatch.alert.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How many messages there may be in an hour and in a day, as the zone's clocks and calendar count them. */
public record Cap(@Nullable Integer perHour, @Nullable Integer perDay) {

    /**
     * The room that is left at this time.
     *
     * @param told how many messages there were from a time on
     */
    public Room room(Instant now, ZoneId zone, ToIntFunction<Instant> told) {
        int left = Integer.MAX_VALUE;
        var again = now;
        for (var window : windows(now, zone)) {
            int inside = Math.max(0, window.limit() - told.applyAsInt(window.from()));
            if (inside == 0 && window.to().isAfter(again)) {
                again = window.to();
            }
            left = Math.min(left, inside);
        }
        return new Room(left, again);
    }

    private List<Window> windows(Instant now, ZoneId zone) {
        var windows = new ArrayList<Window>();
        if (perHour != null) {
            var hour = Duration.ofHours(1);
            var end = new Rhythm.Every(hour).from(now.plusNanos(1), zone);
            windows.add(new Window(end.minus(hour), end, perHour));
        }
        if (perDay != null) {
            var today = now.atZone(zone).toLocalDate();
            windows.add(new Window(
                    WallClock.first(today.atStartOfDay(), zone),
                    WallClock.last(today.plusDays(1).atStartOfDay(), zone),
                    perDay));
        }
        return windows;
    }

    /**
     * What may go now.
     *
     * @param again when there is room again; now where there is some
     */
    public record Room(int messages, Instant again) {}

    private record Window(Instant from, Instant to, int limit) {}
}
