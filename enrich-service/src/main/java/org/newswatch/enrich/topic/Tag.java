package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an article is about a topic, and why.
 *
 * @param id of the topic
 * @param label of the topic, in English
 * @param iptc of the topic, the closest where it has several
 * @param version of the topic's rules
 * @param score at least the topic's threshold
 * @param subtopics those with enough of the evidence, best first
 * @param evidence what scored, title first; never empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tag(
        String id,
        String label,
        @Nullable String iptc,
        int version,
        double score,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Subtopic> subtopics,

        List<Evidence> evidence) {

    public Tag {
        subtopics = List.copyOf(subtopics);
        evidence = List.copyOf(evidence);
    }
}
