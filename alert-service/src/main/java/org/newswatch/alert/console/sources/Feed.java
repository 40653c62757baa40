package org.newswatch.alert.console.sources;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A feed as ingest-service tells of it, as far as the page shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Feed(
        String id,
        String url,
        @Nullable String title,
        @Nullable String language,
        String status,
        @Nullable Instant lastFetchedAt,
        @Nullable Instant nextFetchAt,
        @Nullable String lastError,
        @Nullable String lastWarning,
        double itemsPerDay,
        long missedItems,
        @Nullable String movedTo) {

    /** With one decimal. */
    public double itemsPerHour() {
        return Math.round(itemsPerDay / 24 * 10) / 10.0;
    }
}
