package org.newswatch.ingest.websub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How hubs reach this service, and how long they are asked to push. */
@ConfigMapping(prefix = "ingest.websub")
public interface WebSubConfig {

    /** The address under which hubs reach this service, such as {@code https://news.example.org}; without it feeds are only polled. */
    Optional<URI> callback();

    /** How long hubs are asked to push before the lease is renewed. */
    @WithDefault("10d")
    Duration lease();

    /** How long a hub may take to answer a request. */
    @WithDefault("15s")
    Duration deadline();

    /** How often leases are looked through for what is to be done. */
    @WithDefault("30s")
    Duration lookEvery();

    /** How many pushes for one feed this replica takes in a minute. */
    @WithDefault("60")
    int pushesPerMinute();
}
