package org.newswatch.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is, before anything is checked.
 *
 * @param link of the site it belongs to; may be relative
 * @param authors who stands for items that name nobody
 * @param broken what is wrong with the document
 * @param warnings what else the sender should know
 */
record RawFeed(
        RawText title,
        String format,
        @Nullable String language,
        @Nullable String link,
        List<String> authors,
        Hints hints,
        List<RawItem> items,
        List<Feed.Deletion> deletions,
        List<String> broken,
        List<String> warnings) {}
