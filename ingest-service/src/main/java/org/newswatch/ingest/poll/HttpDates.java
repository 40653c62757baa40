package org.newswatch.ingest.poll;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newswatch.egress.Head;

/** The times in the head of an answer. */
final class HttpDates {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");
    private static final Pattern NOT_TO_KEEP = Pattern.compile("(?i)(?:^|[,\\s])no-(?:store|cache)");

    private HttpDates() {}

    /** What Retry-After asks for, in seconds or as a date, not below zero; empty for rubbish. */
    static Optional<Duration> retryAfter(Head head, Instant now) {
        return head.header("Retry-After").map(String::strip).flatMap(text -> {
            if (SECONDS.matcher(text).matches()) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            return date(text).map(at -> notNegative(Duration.between(now, at)));
        });
    }

    /** For how long the answer is fresh (RFC 9111, section 4.2), less the time it has been in caches. */
    static Optional<Duration> freshFor(Head head) {
        var control = String.join(",", head.headers().getOrDefault("cache-control", List.of()));
        if (NOT_TO_KEEP.matcher(control).find()) {
            return Optional.empty();
        }
        var maxAge = MAX_AGE.matcher(control);
        if (maxAge.find()) {
            var fresh = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
            return Optional.of(notNegative(fresh.minus(age(head))));
        }
        // Both by the server's own clock, which may be wrong.
        return head.header("Expires")
                .flatMap(HttpDates::date)
                .flatMap(expires ->
                        head.header("Date").flatMap(HttpDates::date).map(date -> Duration.between(date, expires)))
                .map(HttpDates::notNegative);
    }

    private static Duration age(Head head) {
        return head.header("Age")
                .map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
