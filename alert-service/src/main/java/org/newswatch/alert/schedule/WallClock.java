package org.newswatch.alert.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The instants of times that a clock on a wall shows. A time that is skipped, when clocks go forward, is the instant at which they do;
 * one that is shown twice, when they go back, has a first and a last instant.
 */
final class WallClock {

    private WallClock() {}

    static Instant first(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(time).getInstant()
                : time.toInstant(offsets.getFirst());
    }

    static Instant last(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? zone.getRules().getTransition(time).getInstant() : time.toInstant(offsets.getLast());
    }
}
