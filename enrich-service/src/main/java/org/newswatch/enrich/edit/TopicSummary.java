package org.newswatch.enrich.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.topic.Branch;
import org.newswatch.enrich.topic.Topic;

/** What a topic and its parts are called, and which version of its rules is at work. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TopicSummary(
        String id,
        int version,
        String label,
        Map<String, String> labels,
        String description,
        @Nullable String iptc,
        @Nullable String wikidata,
        double threshold,
        List<Branch> subtopics) {

    static TopicSummary of(Topic topic) {
        return new TopicSummary(
                topic.id(),
                topic.version(),
                topic.label(),
                topic.labels(),
                topic.description(),
                topic.iptc(),
                topic.wikidata(),
                topic.threshold(),
                topic.subtopics());
    }
}
