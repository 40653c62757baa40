package org.newswatch.enrich.edit;

import org.newswatch.enrich.topic.Topic;

/** A topic in force and the tenant that may change it. */
public record OwnedTopic(Topic topic, String tenant) {

    /** The tenant of all topics that ship with the service. */
    static final String SHIPPED = "default";

    static OwnedTopic shipped(Topic topic) {
        return new OwnedTopic(topic, SHIPPED);
    }
}
