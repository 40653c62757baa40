package org.newswatch.alert.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** How often there is a message. */
public sealed interface Rhythm {

    /** The first time, at this one or after it, at which there may be a message. */
    Instant from(Instant time, ZoneId zone);

    /** At once. */
    record Instantly() implements Rhythm {
        @Override
        public Instant from(Instant time, ZoneId zone) {
            return time;
        }
    }

    /**
     * Whenever the zone's clocks show a multiple of it.
     *
     * @param interval a part of an hour, or an hour
     */
    record Every(Duration interval) implements Rhythm {
        @Override
        public Instant from(Instant time, ZoneId zone) {
            var change = zone.getRules().nextTransition(time);
            var next = from(time, zone.getRules().getOffset(time).getTotalSeconds());
            // Clocks that change in between, by less than the interval, show another time then.
            return change == null || next.isBefore(change.getInstant())
                    ? next
                    : from(change.getInstant(), change.getOffsetAfter().getTotalSeconds());
        }

        private Instant from(Instant time, int offset) {
            long step = interval.toSeconds();
            long shown = time.getEpochSecond() + offset;
            long past = Math.floorMod(shown, step);
            boolean exact = past == 0 && time.getNano() == 0;
            return Instant.ofEpochSecond(exact ? time.getEpochSecond() : time.getEpochSecond() - past + step);
        }
    }

    /** At a time of day. On a night on which clocks skip it there is a message when they do, where they show it twice there is one. */
    record At(LocalTime time, Set<DayOfWeek> days) implements Rhythm {

        public At {
            days = Set.copyOf(days);
        }

        @Override
        public Instant from(Instant from, ZoneId zone) {
            var date = from.atZone(zone).toLocalDate().minusDays(1);
            while (true) {
                if (days.contains(date.getDayOfWeek())) {
                    var slot = WallClock.first(date.atTime(time), zone);
                    if (!slot.isBefore(from)) {
                        return slot;
                    }
                }
                date = date.plusDays(1);
            }
        }
    }
}
