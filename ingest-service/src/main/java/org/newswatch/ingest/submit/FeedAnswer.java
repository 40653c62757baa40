package org.newswatch.ingest.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.newswatch.ingest.feed.Feed;

/** The answer for a feed document: as for a batch, with what the feed says of itself and what was wrong with it. */
record FeedAnswer(
        @JsonUnwrapped BatchAnswer batch,
        Feed.About feed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Feed.Warning> warnings) {

    /** The answer to a dry run: each article as it would go in. */
    record DryRun(Feed.About feed, List<ObjectNode> items, List<Feed.Warning> warnings) {}
}
