package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an article is about a topic, and why.
 *
 * @param id of the topic
 * @param label of the topic, in English
 * @param iptc of the topic
 * @param version of the topic's rules
 * @param score at least the topic's threshold
 * @param evidence what scored, title first; never empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tag(String id, String label, @Nullable String iptc, int version, double score, List<Evidence> evidence) {

    public Tag {
        evidence = List.copyOf(evidence);
    }
}
