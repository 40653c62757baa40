package org.newswatch.ingest.health;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed and what is known of its health.
 *
 * @param version of its row; 0 while there is none
 * @param missed items that came and went between two polls, estimated
 */
record WatchedFeed(
        UUID id,
        String tenant,
        String url,
        @Nullable String title,
        Health health,
        long version,
        long missed,
        long polls) {}
