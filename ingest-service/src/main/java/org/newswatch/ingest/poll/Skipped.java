package org.newswatch.ingest.poll;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.newswatch.ingest.feed.Hints;

/**
 * The hours and days in which a feed says that nothing comes.
 *
 * @param hours bit 0 is midnight to one o'clock, UTC
 * @param days bit 1 is Monday, bit 7 Sunday
 */
record Skipped(int hours, int days) {

    static final Skipped NOTHING = new Skipped(0, 0);

    private static final int ALL_HOURS = 0xff_ffff;
    private static final int ALL_DAYS = 0xfe;

    /** A weekend and a night: what goes further is no use of these elements that anybody meant. */
    private static final int MOST_HOURS = 72;

    static Skipped of(Hints hints) {
        int hours = bits(hints.skipHours()) & ALL_HOURS;
        int days = bits(hints.skipDays()) & ALL_DAYS;
        return new Skipped(hours == ALL_HOURS ? 0 : hours, days == ALL_DAYS ? 0 : days);
    }

    /** The instant itself, or the end of the skipped time that it lies in. */
    Instant after(Instant at) {
        if (hours == 0 && days == 0) {
            return at;
        }
        var time = at.atZone(ZoneOffset.UTC);
        for (int i = 0; i < MOST_HOURS && skips(time); i++) {
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return time.toInstant();
    }

    private boolean skips(ZonedDateTime time) {
        return (hours & 1 << time.getHour()) != 0
                || (days & 1 << time.getDayOfWeek().getValue()) != 0;
    }

    private static int bits(Set<Integer> numbers) {
        return numbers.stream()
                .filter(n -> n >= 0 && n < 31)
                .mapToInt(n -> 1 << n)
                .reduce(0, (a, b) -> a | b);
    }
}
