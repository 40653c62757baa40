package org.newswatch.ingest.feed;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of how to fetch it.
 *
 * @param self the address it calls its own, absolute
 * @param hubs WebSub hubs
 * @param movedTo {@code itunes:new-feed-url}, absolute
 * @param next the next page (JSON Feed, RFC 5005)
 * @param every how long nothing new is to be expected: {@code ttl}, {@code sy:updatePeriod}
 * @param skipHours hours of the day in UTC, 0 to 23, in which nothing comes
 * @param skipDays days, 1 Monday to 7 Sunday
 */
public record Hints(
        @Nullable String self,
        List<String> hubs,
        @Nullable String movedTo,
        @Nullable String next,
        @Nullable Duration every,
        Set<Integer> skipHours,
        Set<Integer> skipDays) {

    public static final Hints NONE = new Hints(null, List.of(), null, null, null, Set.of(), Set.of());
}
