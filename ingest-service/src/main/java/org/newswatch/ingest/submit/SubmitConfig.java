package org.newswatch.ingest.submit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken at once over HTTP. */
@ConfigMapping(prefix = "ingest.submit")
interface SubmitConfig {

    /** The longest line of an NDJSON upload; a longer one is rejected alone. */
    @WithDefault("5M")
    MemorySize maxLine();

    /** How many lines of an NDJSON upload share one transaction at most. */
    @WithDefault("500")
    int batchLines();

    /** How many bytes of an NDJSON upload share one transaction at most; bounds the memory of an upload. */
    @WithDefault("4M")
    MemorySize batchBytes();

    /** How many batches of one NDJSON upload are with database and broker at the same time, at most. */
    @WithDefault("3")
    int batches();

    /** How many rejected lines an NDJSON answer describes; beyond that they are only counted. */
    @WithDefault("10000")
    int describedRejections();
}
