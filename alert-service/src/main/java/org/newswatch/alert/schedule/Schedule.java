package org.newswatch.alert.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a subscriber is told. All is worked out from the time that is given, nothing from when it was done last: the same alert is due
 * at the same time whoever asks and however often.
 *
 * @param zone in which its times of day are meant
 */
public record Schedule(
        Rhythm rhythm,
        ZoneId zone,
        @Nullable QuietHours quiet,
        @Nullable Cap cap) {

    /** At once, always. */
    public static final Schedule INSTANT = new Schedule(new Rhythm.Instantly(), ZoneOffset.UTC, null, null);

    public boolean isInstant() {
        return rhythm instanceof Rhythm.Instantly;
    }

    /**
     * When an alert may go.
     *
     * @param urgent whether it is what the quiet hours let through
     */
    public Due due(Instant raised, boolean urgent) {
        // A digest holds what was raised before its time.
        var slot = isInstant() ? raised : rhythm.from(raised.plusNanos(1), zone);
        var at = urgent ? slot : afterQuiet(slot);
        if (at.isAfter(slot)) {
            return new Due(at, Due.QUIET_HOURS);
        }
        return new Due(at, isInstant() ? null : Due.DIGEST);
    }

    /** The first time, at this one or after it, at which a message may go. */
    public Instant opens(Instant time) {
        return afterQuiet(rhythm.from(time, zone));
    }

    /** When the quiet hours that this time lies in are over; empty when it is not quiet. */
    public Optional<Instant> quietUntil(Instant time) {
        return Optional.of(afterQuiet(time)).filter(over -> over.isAfter(time));
    }

    /** What a calendar shows of it between two times. */
    public Calendar between(Instant from, Instant to) {
        var messages = new ArrayList<Instant>();
        if (!isInstant()) {
            for (var at = opens(from); at.isBefore(to); at = opens(at.plusNanos(1))) {
                messages.add(at);
            }
        }
        return new Calendar(quietBetween(from, to), messages);
    }

    private List<QuietHours.Range> quietBetween(Instant from, Instant to) {
        var ranges = new ArrayList<QuietHours.Range>();
        if (quiet == null) {
            return ranges;
        }
        var begins = new Rhythm.At(quiet.from(), quiet.days());
        quiet.at(from, zone).ifPresent(ranges::add);
        for (var at = begins.from(from, zone); at.isBefore(to); at = begins.from(at.plusNanos(1), zone)) {
            quiet.at(at, zone).filter(range -> !ranges.contains(range)).ifPresent(ranges::add);
        }
        return ranges;
    }

    private Instant afterQuiet(Instant time) {
        return quiet == null ? time : quiet.over(time, zone);
    }

    /**
     * A stretch of time under a schedule.
     *
     * @param quiet when it is quiet, in order
     * @param digests when there may be digests; none where alerts go at once
     */
    public record Calendar(List<QuietHours.Range> quiet, List<Instant> digests) {}
}
