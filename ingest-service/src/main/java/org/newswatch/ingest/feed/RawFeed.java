package org.newswatch.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is, before anything is checked.
 *
 * @param link of the site it belongs to; may be relative
 */
record RawFeed(
        String title,
        String format,
        @Nullable String language,
        @Nullable String link,
        List<RawItem> items) {}
