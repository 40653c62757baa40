package org.newswatch.alert.recent;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far back one can look. */
@ConfigMapping(prefix = "alert.recent")
public interface RecentConfig {

    /** How long articles are kept to look back at, whole days of them at a time. */
    @WithDefault("7d")
    Duration window();

    /**
     * What they may take on disk with their indexes. Beyond it the oldest days go before their time; yesterday and today stay, and
     * where these alone are larger, nothing more is kept until tomorrow.
     */
    @WithDefault("10G")
    MemorySize maxSize();
}
