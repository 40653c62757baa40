package org.newswatch.ingest.subscribe;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber changes (RFC 7396): what is not given stays as it is.
 *
 * @param retitled whether a title is given; null for the feed's own
 * @param paced whether an interval is given; null for whatever suits the feed
 * @param tags null where none are given
 * @param status active or paused; null where none is given
 */
record FeedPatch(
        boolean retitled,
        @Nullable String title,
        boolean paced,
        @Nullable Duration interval,
        @Nullable List<String> tags,
        @Nullable FeedStatus status) {}
