package org.newswatch.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.Link;

/**
 * A feed document, read.
 *
 * @param feed what it says of itself
 * @param hints how to fetch it, for whoever polls
 * @param items each as an article or as a reason, in the order of the document
 * @param deletions items the feed says are no more
 * @param troubled whether bytes were no text in their encoding, or the document is broken
 */
public record Feed(
        About feed, Hints hints, List<Item> items, List<Deletion> deletions, List<Warning> warnings, Troubled troubled)
        implements Document {

    /**
     * What a feed says of itself.
     *
     * @param format such as rss-2.0, atom-1.0 or json-1.1
     * @param site the page it belongs to, absolute
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(
            @Nullable String title,
            String format,
            @Nullable String language,
            @Nullable String site) {}

    /**
     * {@code at:deleted-entry}, or a ninjs article that is cancelled.
     *
     * @param ref the guid or the address of what was deleted
     * @param link its address, where the document names it beside
     */
    public record Deletion(String ref, @Nullable Link link) {

        public Deletion(String ref) {
            this(ref, null);
        }
    }

    /** What was wrong with the document as a whole, beside the warnings that say it in words. */
    public record Troubled(boolean encoding, boolean broken) {

        public static final Troubled NOT = new Troubled(false, false);
    }

    /** One item. */
    public sealed interface Item {

        /** An item that can go in. */
        record Usable(Article article) implements Item {}

        /** An item that cannot, and why. */
        record Unusable(String field, String reason) implements Item {}
    }

    /**
     * Something the sender should know although it does not keep the items out.
     *
     * @param item its place in the document, from 0; null when the whole document is meant
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Warning(@Nullable Integer item, String message) {}
}
