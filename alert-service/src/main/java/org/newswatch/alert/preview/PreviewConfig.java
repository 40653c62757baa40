package org.newswatch.alert.preview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What trying subscriptions on recent articles may cost. */
@ConfigMapping(prefix = "alert.preview")
interface PreviewConfig {

    /** How long one may take; what was not looked at by then is left out, and the answer says so. */
    @WithDefault("5s")
    Duration budget();

    /** How many articles one may look at, the newest first. */
    @WithDefault("200000")
    int articles();

    /** How many may be under way in a replica, one for each tenant. */
    @WithDefault("2")
    int atOnce();

    /** How many threads they share; 0 for half the cores, so that alerts go on meanwhile. */
    @WithDefault("0")
    int threads();

    /** How many of the alerts are shown, the newest first. */
    @WithDefault("10")
    int samples();

    /** How many of the articles are shown that all but matched, the newest first. */
    @WithDefault("10")
    int nearMisses();
}
