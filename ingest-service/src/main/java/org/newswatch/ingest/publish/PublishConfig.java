package org.newswatch.ingest.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How events get to the broker. */
@ConfigMapping(prefix = "ingest.publish")
public interface PublishConfig {

    /** The topic of the events. */
    @WithDefault("articles-ingested")
    String topic();

    /** How long a request waits for the broker's acknowledgement before it is answered 503. */
    @WithDefault("10s")
    Duration patience();

    /** What a client is told to wait before it comes again, when the broker or the database is away. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Further settings of the Kafka producer by Kafka's own names; they win over the ones chosen here. */
    Map<String, String> producer();
}
