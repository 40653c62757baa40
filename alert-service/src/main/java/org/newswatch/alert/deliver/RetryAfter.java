package org.newswatch.alert.deliver;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header of that name (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** How long to wait from now; empty when the text is neither. A date that has passed is no wait. */
    static Optional<Duration> parse(String text, Instant now) {
        var stripped = text.strip();
        return stripped.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(stripped)))
                : date(stripped)
                        .map(date -> Duration.between(now, date))
                        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
