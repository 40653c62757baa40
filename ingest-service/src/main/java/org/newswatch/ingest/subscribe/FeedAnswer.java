package org.newswatch.ingest.subscribe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.submit.BatchAnswer;

/** The answer for a feed document: as for a batch, with what the feed says of itself and what was wrong with it. */
record FeedAnswer(
        @JsonUnwrapped BatchAnswer batch,
        Feed.About feed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Feed.Warning> warnings) {

    /** The answer to a dry run: each article as it would go in. */
    record DryRun(Described feed, List<ObjectNode> items, List<Feed.Warning> warnings) {}

    /**
     * A feed that was looked at.
     *
     * @param url where it is; null when it was sent
     * @param alternatives other feeds of the page that named this one; null when no page did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Described(
            @Nullable String url,
            @JsonUnwrapped Feed.About about,
            @Nullable List<Alternative> alternatives) {}

    /** Another feed that the page names. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Alternative(String url, @Nullable String title) {}
}
