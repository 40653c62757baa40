package org.newswatch.alert.raise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an alert shows of an article; its body stays at its source.
 *
 * @param language BCP 47 primary language, {@code und} where it could not be told
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
        List<Topic> topics) {

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
            String id, String label, @Nullable String iptc, int version, double score, List<Evidence> evidence) {}

    /** The text that made a rule of the topic true: UTF-16 units of the field, end exclusive. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(String field, int start, int end, String text, String rule) {}
}
