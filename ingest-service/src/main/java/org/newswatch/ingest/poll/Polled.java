package org.newswatch.ingest.poll;

import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.health.Observation;

/**
 * A poll that is over.
 *
 * @param about what the feed says of itself now; null when nothing was read
 * @param movedTo the address it has from now on; null when it stays
 * @param observation null when nothing can be said
 */
record Polled(
        DueFeed due,
        Outcome outcome,
        Feed.@Nullable About about,
        @Nullable String movedTo,
        @Nullable Lesson lesson,
        @Nullable Observation observation) {}
