package org.newswatch.enrich.reread;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.Tag;
import org.newswatch.enrich.topic.TopicClassifier;

/** What of a published event says what the article is about. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EnrichedArticle(
        String id,
        int version,
        String url,
        String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable Boolean deleted,
        Language language) {

    EnrichedArticle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(language, "language");
    }

    /** A withdrawn article is about nothing any more. */
    boolean wasWithdrawn() {
        return Boolean.TRUE.equals(deleted);
    }

    List<Tag> classify(TopicClassifier topics) {
        return topics.classify(language.code(), title, summary, body);
    }

    /** @param code BCP 47, as it was found when the article came */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Language(String code) {

        Language {
            Objects.requireNonNull(code, "language.code");
        }
    }
}
