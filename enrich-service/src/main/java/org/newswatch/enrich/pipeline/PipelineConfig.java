package org.newswatch.enrich.pipeline;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the stream is read and written. */
@ConfigMapping(prefix = "enrich.pipeline")
public interface PipelineConfig {

    /** The largest record that is read as an article; a larger one goes to the dead letters. */
    @WithDefault("4M")
    MemorySize largestRecord();

    /** How long to wait before publishing again when the broker did not take a batch; doubles up to the longest wait. */
    @WithDefault("200ms")
    Duration retryAfter();

    /** The longest wait between two attempts. */
    @WithDefault("5s")
    Duration longestRetry();
}
