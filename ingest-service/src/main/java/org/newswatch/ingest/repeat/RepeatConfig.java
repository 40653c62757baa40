package org.newswatch.ingest.repeat;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How requests with an Idempotency-Key are remembered. */
@ConfigMapping(prefix = "ingest.repeat")
interface RepeatConfig {

    /** How long an answer is kept under its key. */
    @WithDefault("24h")
    Duration memory();

    /** How many keys of one tenant are kept; beyond that the oldest are forgotten. */
    @WithDefault("50000")
    int keys();

    /** The longest answer kept whole; of a longer one the counts and the first rejected articles are kept. */
    @WithDefault("256K")
    MemorySize longestAnswer();

    /** How long a key is held for a request that shows no sign of life, such as one that a crash ended. */
    @WithDefault("1m")
    Duration patience();

    /** What a client is told to wait whose first request is still under way. */
    @WithDefault("2s")
    Duration retryAfter();
}
