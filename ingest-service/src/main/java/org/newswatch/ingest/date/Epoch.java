package org.newswatch.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that are one number: since 1970 in seconds and their fractions, or year to second without a sign. */
final class Epoch {

    private static final Pattern NUMBER =
            Pattern.compile("(?:/Date\\()?(\\d{9,19})(?:[.,](\\d{1,9}))?(?:[+-]\\d{4})?(?:\\)/)?");
    private static final int SECONDS = 10, MINUTES_WRITTEN = 12, MILLIS = 13, WRITTEN = 14, MICROS = 16, NANOS = 19;

    private Epoch() {}

    static Optional<Instant> read(String written) {
        var number = NUMBER.matcher(written);
        return number.matches() ? Optional.of(instant(number)) : Optional.empty();
    }

    private static Instant instant(Matcher number) {
        var digits = number.group(1);
        long value = Long.parseLong(digits);
        return switch (digits.length()) {
            case SECONDS - 1, SECONDS -> Instant.ofEpochSecond(value, nanos(number.group(2)));
            case MINUTES_WRITTEN -> written(digits + "00");
            case MILLIS -> Instant.ofEpochMilli(value);
            case WRITTEN -> written(digits);
            case MICROS -> Instant.ofEpochSecond(value / 1_000_000, value % 1_000_000 * 1_000);
            case NANOS -> Instant.ofEpochSecond(value / 1_000_000_000, value % 1_000_000_000);
            default -> throw new DateTimeException("a number of " + digits.length() + " digits is no date");
        };
    }

    private static long nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    }

    private static Instant written(String digits) {
        return LocalDateTime.of(
                        part(digits, 0, 4),
                        part(digits, 4, 6),
                        part(digits, 6, 8),
                        part(digits, 8, 10),
                        part(digits, 10, 12),
                        part(digits, 12, 14))
                .toInstant(ZoneOffset.UTC);
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
