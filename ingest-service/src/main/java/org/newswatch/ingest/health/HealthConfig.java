package org.newswatch.ingest.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a feed is not well, and who is told. */
@ConfigMapping(prefix = "ingest.health")
public interface HealthConfig {

    /** The topic of the events. */
    @WithDefault("feed-health")
    String topic();

    /** How long a feed can't be read before its status says so. */
    @WithDefault("24h")
    Duration failingAfter();

    /** How often events that the broker did not acknowledge are sent again. */
    @WithDefault("30s")
    Duration announceEvery();

    /** How often feeds are counted by how they are. */
    @WithDefault("30s")
    Duration countEvery();
}
