package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.entity.EntityTag;
import org.newswatch.enrich.language.Language;
import org.newswatch.enrich.story.Story;
import org.newswatch.enrich.topic.Tag;

/** What this service says of an article: all that was ingested, and its language, topics, names and story. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleEnriched(
        String id,
        int version,
        String url,
        String title,
        @Nullable String body,
        @Nullable String html,
        @Nullable String summary,
        @Nullable Instant publishedAt,
        @Nullable String publishedText,
        @Nullable Instant updatedAt,
        @Nullable List<String> authors,
        ArticleIngested.Source source,
        @Nullable List<String> tags,
        @Nullable String guid,
        @Nullable List<String> changed,
        @Nullable Boolean backlog,
        @Nullable Boolean deleted,
        Instant ingestedAt,
        Language language,
        List<Tag> topics,
        @Nullable List<EntityTag> entities,
        Told story,
        @Nullable Boolean retagged,
        Instant enrichedAt) {

    static final String TOPIC = "articles-enriched";
    static final String TYPE = "org.newswatch.article.enriched.v1";
    static final String SOURCE = "/newswatch/enrich";

    static ArticleEnriched of(ArticleIngested article, Analysis analysis, Story story, Instant now) {
        return new ArticleEnriched(
                article.id(),
                article.version(),
                article.url(),
                article.title(),
                article.body(),
                article.html(),
                article.summary(),
                article.publishedAt(),
                article.publishedText(),
                article.updatedAt(),
                article.authors(),
                article.source(),
                article.tags(),
                article.guid(),
                article.changed(),
                article.backlog(),
                article.deleted(),
                article.ingestedAt(),
                analysis.language(),
                analysis.topics(),
                analysis.entities().isEmpty() ? null : analysis.entities(),
                Told.of(story),
                null,
                now);
    }

    /** The story that the article tells, as it was known then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String id,
            int articles,
            @Nullable Integer sources,
            @Nullable List<String> languages,
            @Nullable Instant firstAt,
            @Nullable Instant latestAt) {

        static Told of(Story story) {
            return new Told(
                    story.id(),
                    story.articles(),
                    story.sources(),
                    story.languages(),
                    story.firstAt(),
                    story.latestAt());
        }
    }
}
