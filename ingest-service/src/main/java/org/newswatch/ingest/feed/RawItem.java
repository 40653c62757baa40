package org.newswatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as its feed has it, with the markup taken out of its texts; nothing is checked yet.
 *
 * @param link may be relative
 */
record RawItem(
        @Nullable String link,
        @Nullable String guid,
        String title,
        String summary,
        String body,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<String> authors,
        List<String> tags) {}
