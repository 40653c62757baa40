package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.Feed;

/**
 * A feed this replica has taken to poll.
 *
 * @param about what was known of it
 * @param ownTitle whether its title is the one it gives itself
 * @param wish the longest time between two polls its subscriber wants
 * @param dueAt when it should have been polled
 */
record DueFeed(
        Standing standing,
        String tenant,
        String url,
        Feed.@Nullable About about,
        boolean ownTitle,
        List<String> tags,
        @Nullable Duration wish,
        int subscribers,
        Instant dueAt,
        List<String> domains) {

    /** The registrable domains that are asked for it: its own, and the one it seems to move to. */
    static List<String> domains(String url, @Nullable String movedTo) {
        return Stream.of(url, movedTo == null ? url : movedTo)
                .map(Route::domain)
                .distinct()
                .toList();
    }
}
