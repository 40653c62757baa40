package org.newswatch.ingest.dedupe;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How articles that come at the same time share a transaction. */
@ConfigMapping(prefix = "ingest.dedupe")
interface DedupeConfig {

    /** How many articles from different requests share one transaction at most. */
    @WithDefault("500")
    int groupArticles();

    /** How much text from different requests shares one transaction at most; a single request may have more. */
    @WithDefault("4M")
    MemorySize groupSize();

    /** How many such transactions are on their way at once; the next requests gather meanwhile. */
    @WithDefault("2")
    int groupsAtOnce();

    /** A request with more articles than this has a transaction of its own. */
    @WithDefault("50")
    int groupedRequest();

    /** How many requests wait for a transaction at most; one more is answered 503. */
    @WithDefault("5000")
    int waitingRequests();

    /** How much text waits for a transaction at most; who comes when there is more is answered 503. */
    @WithDefault("32M")
    MemorySize waitingSize();
}
