package org.newswatch.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds (OPML), flat.
 *
 * @param warnings what of it can't be used, with the place of the outline
 */
public record FeedList(@Nullable String title, List<Entry> feeds, List<Feed.Warning> warnings) implements Document {

    /**
     * One feed of the list.
     *
     * @param url as written
     * @param folders the outlines it lies in, outermost first, and its categories
     */
    public record Entry(@Nullable String title, String url, List<String> folders) {}
}
