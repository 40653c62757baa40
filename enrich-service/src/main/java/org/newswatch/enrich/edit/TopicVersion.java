package org.newswatch.enrich.edit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a topic as the database holds it.
 *
 * @param document the topic as JSON; null where this version took it away
 * @param by id of the access key
 */
record TopicVersion(
        String topic, int version, String tenant, @Nullable String document, String by, Instant at) {

    boolean isEnd() {
        return document == null;
    }
}
