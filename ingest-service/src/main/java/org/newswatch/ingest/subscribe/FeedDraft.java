package org.newswatch.ingest.subscribe;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that somebody asks for.
 *
 * @param url as written
 */
record FeedDraft(
        String url, @Nullable String title, @Nullable Duration interval, List<String> tags) {}
