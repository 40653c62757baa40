package org.newswatch.ingest.subscribe;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The answer to who asked for a feed.
 *
 * @param fresh whether the tenant did not have it
 * @param alternatives other feeds of the page that named this one
 */
record Subscribed(
        @JsonIgnore boolean fresh,
        @JsonUnwrapped SubscribedFeed feed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FeedAnswer.Alternative> alternatives) {}
