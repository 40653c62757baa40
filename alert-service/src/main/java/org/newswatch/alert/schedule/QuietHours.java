package org.newswatch.alert.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of the day in which nobody is disturbed. Where clocks show its beginning or end twice it is the longer one.
 *
 * @param to of the next day unless it is later than {@code from}; where both are the same it is quiet for a whole day
 * @param days on which it begins
 * @param unless a query for what is told all the same
 */
public record QuietHours(
        LocalTime from,
        LocalTime to,
        Set<DayOfWeek> days,
        @Nullable String unless) {

    public QuietHours {
        days = Set.copyOf(days);
        if (from.equals(to) && days.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("it would never end");
        }
    }

    /** The first time, at this one or after it, at which it is not quiet. */
    Instant over(Instant time, ZoneId zone) {
        var over = time;
        for (var range = at(over, zone); range.isPresent(); range = at(over, zone)) {
            over = range.get().to();
        }
        return over;
    }

    /** The quiet range that this time lies in; the next one may begin where it ends. */
    Optional<Range> at(Instant time, ZoneId zone) {
        var today = time.atZone(zone).toLocalDate();
        // Begun yesterday or today, or the day before where the zone has left out yesterday.
        return today.minusDays(2)
                .datesUntil(today.plusDays(1))
                .filter(date -> days.contains(date.getDayOfWeek()))
                .map(date -> new Range(
                        WallClock.first(date.atTime(from), zone),
                        WallClock.last((from.isBefore(to) ? date : date.plusDays(1)).atTime(to), zone)))
                .filter(range -> !time.isBefore(range.from()) && time.isBefore(range.to()))
                .findFirst();
    }

    /** From one time up to another. */
    public record Range(Instant from, Instant to) {}
}
