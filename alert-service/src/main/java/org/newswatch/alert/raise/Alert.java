package org.newswatch.alert.raise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told, in exactly the form it is told in: over HTTP, in a webhook's body, in the stream.
 *
 * @param id the same for every attempt to deliver it
 * @param kind absent in what was written before there were kinds
 * @param why the clauses of the subscription that were true, with the text that made them so; none where a correction or a
 *     withdrawal is no longer what was subscribed to
 */
public record Alert(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Kind kind,
        Subscription subscription,
        AlertedArticle article,
        Story story,
        List<Clause> why,
        Instant raisedAt) {

    /** Whose alert it is, by the name the subscription has now. */
    public record Subscription(UUID id, String name) {}

    /**
     * The event that the article reports, as it was known when the article came.
     *
     * @param articles how many told it, this one among them
     * @param sources how many sources these had
     * @param languages BCP 47
     * @param firstAt time of the earliest
     * @param latestAt time of the latest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Story(
            String id,
            int articles,
            @Nullable Integer sources,
            @Nullable List<String> languages,
            @Nullable Instant firstAt,
            @Nullable Instant latestAt) {

        /** The same under the id that it goes by now. */
        Story called(String current) {
            return new Story(current, articles, sources, languages, firstAt, latestAt);
        }
    }

    /** A part of the subscription and the text it found: UTF-16 units of the field, end exclusive. */
    public record Clause(String clause, String field, int start, int end, String text) {}
}
