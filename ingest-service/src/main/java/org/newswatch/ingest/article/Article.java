package org.newswatch.ingest.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news item as its source released it, checked once and then trusted everywhere.
 *
 * @param language a BCP 47 tag as the source declared it
 * @param guid the source's own name for it
 */
public record Article(
        Link link,
        String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<String> authors,
        Source source,
        List<String> tags,
        @Nullable String guid) {

    /** Most characters of each field, and most authors and tags of how many characters. */
    public static final int MAX_TITLE = 1_000,
            MAX_SUMMARY = 20_000,
            MAX_BODY = 1_000_000,
            MAX_GUID = 2_048,
            MAX_NAMES = 100,
            MAX_NAME = 300;

    public Article {
        title = Text.line(title);
        summary = textOrNull(summary);
        body = textOrNull(body);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an article needs a title");
        }
    }

    /** The same for every version of the article, however often and under whichever spelling of its address. */
    public ArticleId id() {
        return ArticleId.of(link);
    }

    /** 16 bytes that change when what a reader sees changes. */
    public byte[] contentHash() {
        return ContentHash.of(this);
    }

    private static @Nullable String textOrNull(@Nullable String raw) {
        var text = raw == null ? "" : Text.block(raw);
        return text.isEmpty() ? null : text;
    }
}
