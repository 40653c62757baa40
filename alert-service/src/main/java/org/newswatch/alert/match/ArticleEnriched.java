package org.newswatch.alert.match;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alert.Story;
import org.newswatch.alert.raise.AlertedArticle;
import org.newswatch.alert.raise.AlertedArticle.Source;
import org.newswatch.alert.raise.AlertedArticle.Topic;

/** What this service reads of an event on {@code articles-enriched}; whoever published it keeps the schema. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleEnriched(
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
        @Nullable Boolean retagged,
        Language language,
        List<Topic> topics,
        @Nullable List<Entity> entities,
        Story story,
        @Nullable Instant ingestedAt) {

    static final String TYPE = "org.newswatch.article.enriched.v1";

    /** UTF-16 units. */
    private static final int LONGEST_SUMMARY = 1_000;

    private static final int MOST_ENTITIES_SHOWN = 20;

    public ArticleEnriched {
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

    static EventReader<ArticleEnriched> reader(ObjectMapper json) {
        return new EventReader<>(json, TYPE, "an article", ArticleEnriched.class);
    }

    /** Whether it was there before anybody asked for its feed. */
    public boolean wasThereBefore() {
        return Boolean.TRUE.equals(backlog);
    }

    /** Whether it tells of a version that was told of before, with the topics that are found in it now. */
    boolean isRetagged() {
        return Boolean.TRUE.equals(retagged);
    }

    /** Whether there is something to tell: neither of the backlog, nor withdrawn, nor tagged anew. */
    @JsonIgnore
    public boolean isNews() {
        return !wasThereBefore() && !wasWithdrawn() && !isRetagged();
    }

    /** Whether its source has taken it back. */
    public boolean wasWithdrawn() {
        return Boolean.TRUE.equals(deleted);
    }

    /** Whether it tells otherwise what an earlier version told. */
    boolean mayCorrect() {
        return version > 1 && !wasThereBefore() && !isRetagged();
    }

    /** What is shown of it to those who are told of it. */
    public AlertedArticle shown() {
        return new AlertedArticle(
                id, version, url, title, brief(), language.code(), source, publishedAt, topics, shownEntities());
    }

    private List<AlertedArticle.Entity> shownEntities() {
        return named().stream()
                .limit(MOST_ENTITIES_SHOWN)
                .map(entity -> new AlertedArticle.Entity(entity.id(), entity.name(), entity.type()))
                .toList();
    }

    /** Who and what it names, most mentioned first. */
    List<Entity> named() {
        return entities == null ? List.of() : entities;
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
    public record Language(String code, String script) {

        /** BCP 47 tag with the script, by which {@code sr} and {@code sr-Latn} are both found. */
        public String tag() {
            return code + "-" + script;
        }
    }

    /**
     * A person, a place or an organisation.
     *
     * @param id of Wikidata, {@code Q…}
     * @param name in English
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entity(
            String id, String name, String type, @Nullable List<Mention> evidence) {

        public Entity {
            Objects.requireNonNull(id, "entities.id");
            Objects.requireNonNull(name, "entities.name");
            Objects.requireNonNull(type, "entities.type");
        }

        /** How the article has it, each form once. */
        List<String> asWritten() {
            return evidence == null
                    ? List.of()
                    : evidence.stream().map(Mention::text).distinct().toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mention(String text) {

        public Mention {
            Objects.requireNonNull(text, "entities.evidence.text");
        }
    }
}
