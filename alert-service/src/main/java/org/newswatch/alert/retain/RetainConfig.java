package org.newswatch.alert.retain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what was told is kept, whole days (UTC) at a time. None is longer than the one before it, but keys outlive all. */
@ConfigMapping(prefix = "alert.retain")
public interface RetainConfig {

    /** Alerts, what they show of articles, and notices: to list, to follow and to read as feeds. */
    @WithDefault("90d")
    Duration alerts();

    /** Deliveries: to list and to send again. At least a week, which is longer than what is held or tried again waits. */
    @WithDefault("30d")
    Duration deliveries();

    /** The log of attempts. */
    @WithDefault("30d")
    Duration attempts();

    /**
     * What was told and which articles came, by nothing but their keys: what comes again within this time is told to nobody twice.
     * At least as long as alerts.
     */
    @WithDefault("365d")
    Duration keys();
}
