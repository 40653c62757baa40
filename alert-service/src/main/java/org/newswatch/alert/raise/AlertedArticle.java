package org.newswatch.alert.raise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an alert shows of an article; its body stays at its source.
 *
 * @param language BCP 47 primary language, {@code und} where it could not be told
 * @param entities those it names most, none where none was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertedArticle(
        String id,
        int version,
        URI url,
        String title,
        @Nullable String summary,
        String language,
        Source source,
        @Nullable Instant publishedAt,
        List<Topic> topics,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<Entity> entities) {

    /** Who released it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String name, @Nullable String url) {}

    /**
     * A topic the article was tagged with.
     *
     * @param iptc code of the IPTC Media Topic, {@code medtop:…}
     * @param version of the topic's rules
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Topic(
            String id,
            String label,
            @Nullable String iptc,
            int version,
            double score,
            @Nullable List<Subtopic> subtopics,
            List<Evidence> evidence) {

        /** Its own id and those of its parts, by all of which it can be asked for. */
        public Stream<String> ids() {
            var parts =
                    subtopics == null ? Stream.<String>of() : subtopics.stream().map(Subtopic::id);
            return Stream.concat(Stream.of(id), parts);
        }
    }

    /** A part of a topic: {@code energy-gas}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subtopic(String id, String label, double score) {}

    /** The text that made a rule of the topic true: UTF-16 units of the field, end exclusive. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(String field, int start, int end, String text, String rule) {}

    /**
     * Somebody or something that the article names.
     *
     * @param id of Wikidata, {@code Q…}
     * @param name in English
     * @param type {@code person}, {@code place} or {@code organisation}
     */
    public record Entity(String id, String name, String type) {}
}
