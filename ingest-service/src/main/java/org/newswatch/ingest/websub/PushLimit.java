package org.newswatch.ingest.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How many pushes a lease may bring in a minute. Each replica counts for itself. */
@ApplicationScoped
class PushLimit {

    private final Map<UUID, Integer> counts = new HashMap<>();
    private final WebSubConfig config;
    private final InstantSource clock;
    private long minute;

    PushLimit(WebSubConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    synchronized boolean allows(UUID lease) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
        return counts.merge(lease, 1, Integer::sum) <= config.pushesPerMinute();
    }
}
