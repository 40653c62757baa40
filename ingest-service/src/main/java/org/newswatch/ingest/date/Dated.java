package org.newswatch.ingest.date;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Text;

/**
 * What an item's date is believed to be.
 *
 * @param instant null when there is none to be believed
 * @param written the date as it was written, where it says something else than the instant; else null
 * @param warning why that is so; null when nothing is wrong
 */
public record Dated(
        @Nullable Instant instant,
        @Nullable String written,
        @Nullable String warning) {

    /** Clocks and zones of servers are wrong by hours; more than a day is a date of something else. */
    private static final Duration AHEAD = Duration.ofHours(24);
    /** Before there was a web: 0001, 1970 and their like mean that a program had no date. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final int LONGEST = 200;

    public static Dated of(@Nullable String written, Instant now) {
        return of(written, null, now);
    }

    /** @param language of the feed, a BCP 47 tag, see {@link Dates#read(String, String)} */
    public static Dated of(@Nullable String written, @Nullable String language, Instant now) {
        if (written == null || written.isBlank()) {
            return new Dated(null, null, null);
        }
        var text = shown(written.strip());
        var instant = Dates.read(written, language).orElse(null);
        if (instant == null) {
            return new Dated(null, text, "date left out: it can't be read");
        }
        if (instant.isBefore(FIRST)) {
            return new Dated(null, text, "date left out: it lies before 1990");
        }
        if (instant.isAfter(now.plus(AHEAD))) {
            return new Dated(now, text, "date taken as now: it lies more than a day ahead");
        }
        return new Dated(instant, null, null);
    }

    private static String shown(String written) {
        return Text.cut(Text.line(written), LONGEST);
    }
}
