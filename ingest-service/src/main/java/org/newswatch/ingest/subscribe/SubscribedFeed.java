package org.newswatch.ingest.subscribe;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its subscriber sees it: what was asked, what the feed says of itself, how its polling stands.
 *
 * @param interval the longest time between two polls the subscriber wants
 * @param nextFetchAt null while it is paused
 * @param lastError a sentence; null when the last poll went well
 * @param lastWarning what was wrong with the last document that was read
 * @param missedItems items that came and went between two polls, estimated
 * @param pollInterval the time between two polls as it stands
 * @param movedTo where a permanent redirect leads, until it is believed
 */
record SubscribedFeed(
        UUID id,
        String url,
        @Nullable String title,
        @Nullable String format,
        @Nullable String language,
        @Nullable String site,
        List<String> tags,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration interval,

        FeedStatus status,
        Instant createdAt,
        @Nullable Instant lastFetchedAt,
        @Nullable Instant lastChangedAt,
        @Nullable Instant nextFetchAt,
        @Nullable String lastError,
        @Nullable String lastWarning,
        double itemsPerDay,
        long missedItems,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration pollInterval,
        @Nullable String movedTo) {}
