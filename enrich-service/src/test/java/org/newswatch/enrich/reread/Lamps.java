package org.newswatch.enrich.reread;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;

/** A topic of one rule, with a sub-topic that the same rule may speak for. */
final class Lamps {

    static final ObjectMapper JSON = new ObjectMapper();

    private Lamps() {}

    static Topic topic(int version, String query, String subtopics) {
        try {
            return JSON.readValue("""
                {"id": "lamps", "version": %d, "labels": {"en": "Lamps"}, "description": "Lamps.", "threshold": 3,
                 "subtopics": [{"id": "street", "labels": {"en": "Street lamps"}}],
                 "rules": [{"id": "lamp", "weight": 1, "query": "%s", "subtopics": [%s]}]}
                """.formatted(version, query, subtopics), Topic.class);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    static TopicClassifier alone(Topic topic) {
        return new TopicClassifier(new Topics(List.of(topic)));
    }

    static TopicClassifier alone(String query) {
        return alone(topic(1, query, ""));
    }
}
