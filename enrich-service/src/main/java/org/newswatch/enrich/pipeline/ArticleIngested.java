package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this service reads of ingest-service's event, and what it passes on. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleIngested(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String id,

        @JsonProperty(required = true) int version,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String url,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String title,

        @Nullable String body,
        @Nullable String html,
        @Nullable String summary,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable String publishedText,
        @Nullable Instant updatedAt,
        @Nullable List<String> authors,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        Source source,

        @Nullable List<String> tags,
        @Nullable String guid,
        @Nullable List<String> changed,
        @Nullable Boolean backlog,
        @Nullable Boolean deleted,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        Instant ingestedAt) {

    private static final int LONGEST_ID = 200;

    static final String TYPE = "org.newswatch.article.ingested.v1";

    ArticleIngested {
        if (id.isBlank() || url.isBlank() || title.isBlank() || version < 1) {
            throw new IllegalArgumentException("an article needs an id, an address, a title and a version from 1");
        }
        if (id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an id has " + LONGEST_ID + " characters at most, and no NUL");
        }
    }

    /** Whether this version says only that its source has withdrawn the article. */
    boolean wasWithdrawn() {
        return Boolean.TRUE.equals(deleted);
    }

    /** When it was published, as far as that can be: nothing is published after it was taken in, whatever its clock says. */
    Instant toldAt() {
        return publishedAt == null || publishedAt.isAfter(ingestedAt) ? ingestedAt : publishedAt;
    }

    /** The host of the source's address, of the article's where that says nothing, else the source's name. */
    String publisher() {
        return host(source.url()).or(() -> host(url)).orElse(source.name());
    }

    private static Optional<String> host(@Nullable String address) {
        try {
            return Optional.ofNullable(address)
                    .map(known -> URI.create(known).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .map(host -> host.startsWith("www.") ? host.substring(4) : host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Who published it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String name,

            @Nullable String url) {}
}
