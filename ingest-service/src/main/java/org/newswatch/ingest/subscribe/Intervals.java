package org.newswatch.ingest.subscribe;

import static java.util.Locale.ROOT;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.InvalidValue;

/** Times between two polls as people write them: ISO 8601 ({@code PT15M}) or short ({@code 15m}, {@code 1h30m}). */
final class Intervals {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(7);
    private static final Pattern SHORT = Pattern.compile("(\\d+d)?((?:\\d+h)?(?:\\d+m)?(?:\\d+s)?)");

    private Intervals() {}

    /** @throws InvalidValue when the text is no duration, or one out of bounds */
    static Duration parse(String text) {
        var interval = duration(text.strip().toLowerCase(ROOT));
        if (interval == null) {
            throw new InvalidValue("must be a duration such as PT15M or 15m");
        }
        if (interval.compareTo(LEAST) < 0 || interval.compareTo(MOST) > 0) {
            throw new InvalidValue("must be from one minute (PT1M, 1m) to seven days (P7D, 7d)");
        }
        return interval;
    }

    private static @Nullable Duration duration(String text) {
        var parts = SHORT.matcher(text);
        var iso = !text.isEmpty() && parts.matches() ? iso(parts.group(1), parts.group(2)) : text;
        try {
            return Duration.parse(iso);
        } catch (DateTimeParseException | ArithmeticException notADuration) {
            return null;
        }
    }

    private static String iso(@Nullable String days, String time) {
        return "p" + (days == null ? "" : days) + (time.isEmpty() ? "" : "t" + time);
    }
}
