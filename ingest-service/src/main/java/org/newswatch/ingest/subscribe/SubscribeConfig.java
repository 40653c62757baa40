package org.newswatch.ingest.subscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many feeds a tenant may have, and how they begin. */
@ConfigMapping(prefix = "ingest.subscribe")
interface SubscribeConfig {

    /** How many feeds one tenant may subscribe to. */
    @WithDefault("100000")
    int maxFeeds();

    /** How many feeds one OPML document may list. */
    @WithDefault("10000")
    int maxListed();

    /** How many feeds of an OPML document share one transaction. */
    @WithDefault("1000")
    int batch();

    /** The time between two polls a feed starts with, until its pace is known. */
    @WithDefault("30m")
    Duration firstInterval();

    /** How long after a refresh the same feed can't be refreshed again. */
    @WithDefault("30s")
    Duration refreshPause();

    /** How many warnings an answer for a document shows. */
    @WithDefault("200")
    int shownWarnings();
}
