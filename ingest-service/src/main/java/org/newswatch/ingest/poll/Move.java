package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a permanent redirect is believed: it led to the same feed for days, and there was a feed each time. */
final class Move {

    private Move() {}

    /**
     * Notes where a poll that yielded a feed was led to.
     *
     * @param to where permanent redirects led; null when there were none
     * @return the address to believe in, or null as long as there is none
     */
    static @Nullable String noted(Standing feed, @Nullable String to, Instant now, Duration stable) {
        if (to == null || !to.equals(feed.movedTo) || feed.movedSince == null) {
            feed.movedTo = to;
            feed.movedSince = to == null ? null : now;
            return null;
        }
        return now.isBefore(feed.movedSince.plus(stable)) ? null : to;
    }

    /** A page for people came from where the feed is said to be: the days begin anew. */
    static void disproved(Standing feed) {
        feed.movedTo = null;
        feed.movedSince = null;
    }
}
