package org.newswatch.ingest.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Link;

/** The event: a new article, or a new version of a known one. Its schema is {@code contract/article-ingested.v1.schema.json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleIngested(
        String id,
        int version,
        String url,
        String title,
        @Nullable String body,
        @Nullable String html,
        @Nullable String summary,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable String publishedText,
        @Nullable Instant updatedAt,
        List<String> authors,
        Source source,
        List<String> tags,
        @Nullable String guid,
        List<String> changed,
        @Nullable Boolean backlog,
        @Nullable Boolean deleted,
        Instant ingestedAt) {

    static final String TYPE = "org.newswatch.article.ingested.v1";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Source(String name, @Nullable String url) {}

    /**
     * @param changed which of title, summary, body and authors differ from the version before; empty for version 1
     * @param backlog whether it was there before anybody asked for it: found at the first poll of a feed
     */
    public static ArticleIngested of(
            Article article, int version, List<String> changed, boolean backlog, Instant ingestedAt) {
        return new ArticleIngested(
                article.id().value(),
                version,
                article.link().value(),
                article.title(),
                article.body(),
                article.html(),
                article.summary(),
                article.language(),
                article.publishedAt(),
                article.publishedText(),
                article.updatedAt(),
                article.authors(),
                new Source(article.source().name(), address(article.source().url())),
                article.tags(),
                article.guid(),
                changed,
                backlog ? true : null,
                null,
                ingestedAt);
    }

    /** The last version of an article that its source has withdrawn. */
    public static ArticleIngested withdrawn(
            ArticleId id,
            int version,
            Link link,
            String title,
            org.newswatch.ingest.article.Source source,
            Instant ingestedAt) {
        return new ArticleIngested(
                id.value(),
                version,
                link.value(),
                title.isBlank() ? link.value() : title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                new Source(source.name(), address(source.url())),
                List.of(),
                null,
                List.of(),
                null,
                true,
                ingestedAt);
    }

    ArticleIngested withoutHtml() {
        return new ArticleIngested(
                id,
                version,
                url,
                title,
                body,
                null,
                summary,
                language,
                publishedAt,
                publishedText,
                updatedAt,
                authors,
                source,
                tags,
                guid,
                changed,
                backlog,
                deleted,
                ingestedAt);
    }

    private static @Nullable String address(@Nullable Link link) {
        return link == null ? null : link.value();
    }
}
