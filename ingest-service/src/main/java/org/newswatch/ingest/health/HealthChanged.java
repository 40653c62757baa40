package org.newswatch.ingest.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event: a feed is no longer as it was. Its schema is {@code contract/feed-health-changed.v1.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HealthChanged(
        UUID id,
        String feed,
        String tenant,
        String url,
        @Nullable String title,
        Status status,
        Status before,
        String sentence,
        List<String> troubles,
        ItemsPerHour itemsPerHour,
        @Nullable Instant lastNewsAt,
        Instant changedAt) {

    static final String TYPE = "org.newswatch.feed.health-changed.v1";

    /** How many new items came, on the mean of a usual week and in the last 24 hours. */
    record ItemsPerHour(double usual, double lastDay) {

        static ItemsPerHour of(Health health) {
            return new ItemsPerHour(
                    rounded(health.rhythm().usualPerHour()),
                    rounded(health.rhythm().itemsInDay() / 24.0));
        }

        private static double rounded(double number) {
            return Math.round(number * 1_000) / 1_000.0;
        }
    }

    static HealthChanged of(UUID id, WatchedFeed feed, Status before) {
        var health = feed.health();
        return new HealthChanged(
                id,
                feed.id().toString(),
                feed.tenant(),
                feed.url(),
                feed.title(),
                health.status(),
                before,
                Sentence.of(health),
                troubles(health),
                ItemsPerHour.of(health),
                lastNewsAt(health),
                health.since());
    }

    static List<String> troubles(Health health) {
        return health.reading().troubles().stream()
                .map(trouble -> trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    static @Nullable Instant lastNewsAt(Health health) {
        var at = health.rhythm().lastNews();
        return at.equals(Instant.EPOCH) ? null : at;
    }
}
