package org.newswatch.ingest.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a feed document is read. */
@ConfigMapping(prefix = "ingest.feed")
public interface FeedConfig {

    /** How many items of one document are taken; of a longer one the first, with a warning. */
    @WithDefault("5000")
    int maxItems();

    /** How long reading one document may take; then what is read until there is taken, with a warning. */
    @WithDefault("10s")
    Duration maxTime();
}
