package org.newswatch.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page for people.
 *
 * @param feeds the feeds it names with {@code link rel=alternate}, the best first
 */
public record WebPage(@Nullable String title, List<Alternate> feeds) implements Document {

    /** @param url absolute */
    public record Alternate(
            String url, @Nullable String type, @Nullable String title) {}
}
