package org.newswatch.enrich.edit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What tenants may have of topics, and how replicas follow them. */
@ConfigMapping(prefix = "enrich.topics")
interface EditConfig {

    /** How many topics one tenant may have, those that ship not counted. It may use ten times as many ids over time. */
    @WithDefault("200")
    int maxPerTenant();

    /** The largest topic that is taken, as JSON. */
    @WithDefault("256K")
    MemorySize largest();

    /** How many versions of a topic are kept; older ones are forgotten. */
    @WithDefault("100")
    int keptVersions();

    /** How often a replica looks for topics that were changed. */
    @WithDefault("250ms")
    Duration lookEvery();
}
