package org.newswatch.alert.match;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.AlertedArticle;
import org.newswatch.alert.raise.AlertedArticle.Source;
import org.newswatch.alert.raise.AlertedArticle.Topic;

/** What this service reads of an event on {@code articles-enriched}; whoever published it keeps the schema. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticleEnriched(
        String id,
        int version,
        URI url,
        String title,
        @Nullable String body,
        @Nullable String summary,
        @Nullable Instant publishedAt,
        @Nullable List<String> authors,
        Source source,
        @Nullable Boolean backlog,
        @Nullable Boolean deleted,
        Language language,
        List<Topic> topics,
        Story story) {

    /** UTF-16 units. */
    private static final int LONGEST_SUMMARY = 1_000;

    ArticleEnriched {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(source.name(), "source.name");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(language.code(), "language.code");
        Objects.requireNonNull(language.script(), "language.script");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(story.id(), "story.id");
        if (version < 1) {
            throw new IllegalArgumentException("version is not 1 or more");
        }
    }

    /** Whether it was there before anybody asked for its feed. */
    boolean wasThereBefore() {
        return Boolean.TRUE.equals(backlog);
    }

    /** Whether there is something to tell: neither of the backlog nor withdrawn. */
    boolean isNews() {
        return !wasThereBefore() && !Boolean.TRUE.equals(deleted);
    }

    AlertedArticle shown() {
        return new AlertedArticle(id, version, url, title, brief(), language.code(), source, publishedAt, topics);
    }

    /** Receivers of webhooks expect less than 20 kB: of a long summary an alert shows the beginning. */
    private @Nullable String brief() {
        if (summary == null || summary.length() <= LONGEST_SUMMARY) {
            return summary;
        }
        int end =
                Character.isHighSurrogate(summary.charAt(LONGEST_SUMMARY - 1)) ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY;
        return summary.substring(0, end) + "…";
    }

    /**
     * In what the article is written.
     *
     * @param code BCP 47 primary language, {@code und} where it could not be told
     * @param script ISO 15924
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Language(String code, String script) {

        /** BCP 47 tag with the script, by which {@code sr} and {@code sr-Latn} are both found. */
        String tag() {
            return code + "-" + script;
        }
    }

    /** The story the article tells, and how many articles told it when this one came. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Story(String id, int articles) {}
}
