package org.newswatch.alert.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What the web pages keep to, and where they find the other services. */
@ConfigMapping(prefix = "newswatch.console")
public interface ConsoleConfig {

    /** How long a person stays signed in. */
    @WithDefault("12h")
    Duration session();

    /** ingest-service, which the page of feeds asks with the reader's own key. */
    @WithDefault("http://localhost:8081")
    URI ingest();

    /** enrich-service, which the page of topics asks with the reader's own key. */
    @WithDefault("http://localhost:8082")
    URI enrich();

    /** How long one of them may take. */
    @WithDefault("20s")
    Duration patience();

    /** How many items a list shows at once. */
    @WithDefault("30")
    int page();

    /** How often a replica looks for new articles, for all its live pages together. */
    @WithDefault("500ms")
    Duration livePoll();

    /** How many live pages one replica serves. */
    @WithDefault("200")
    int liveLimit();

    /** How many of them may be one tenant's. */
    @WithDefault("50")
    int liveLimitPerTenant();

    /** How often a live page hears something though nothing comes, and whether its reader is still signed in is looked up. */
    @WithDefault("15s")
    Duration liveHeartbeat();

    /** How many of the newest articles are looked through for the first view of the live page, and how many of a story are shown. */
    @WithDefault("2000")
    int lookback();
}
