package org.newswatch.ingest.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news item as its source released it, checked once and then trusted everywhere.
 *
 * @param id names the article through all its versions; mostly made of the link, see {@link ArticleId}
 * @param html the body as sanitised HTML where the source sent HTML; safe to show, never part of what is compared
 * @param language a BCP 47 tag as the source declared it
 * @param publishedText the date as the source wrote it, when it could not be read or not be believed
 * @param guid the source's own name for it
 */
public record Article(
        ArticleId id,
        Link link,
        String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String html,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable String publishedText,
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

    /** The same text under the name it has had before. */
    public Article as(ArticleId known) {
        return new Article(
                known,
                link,
                title,
                summary,
                body,
                html,
                language,
                publishedAt,
                publishedText,
                updatedAt,
                authors,
                source,
                tags,
                guid);
    }

    /** The same article under these tags. */
    public Article tagged(List<String> others) {
        return new Article(
                id,
                link,
                title,
                summary,
                body,
                html,
                language,
                publishedAt,
                publishedText,
                updatedAt,
                authors,
                source,
                others,
                guid);
    }

    /** 16 bytes that change when what a reader sees changes. */
    public byte[] contentHash() {
        return ContentHash.of(this);
    }

    /** A fingerprint of each of the fields that a reader sees. */
    public FieldHashes fieldHashes() {
        return FieldHashes.of(this);
    }

    private static @Nullable String textOrNull(@Nullable String raw) {
        var text = raw == null ? "" : Text.block(raw);
        return text.isEmpty() ? null : text;
    }
}
