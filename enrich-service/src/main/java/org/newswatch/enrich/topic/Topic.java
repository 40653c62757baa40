package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What articles may be about, defined by rules.
 *
 * @param id stable, such as {@code expo-2027}
 * @param version goes up with every change of the rules; every tag names it
 * @param labels the name in each language by BCP 47 code; {@code en} always
 * @param iptc IPTC Media Topic, {@code medtop:…}
 * @param wikidata the item of the thing itself, {@code Q…}
 * @param threshold the score an article needs for the tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Topic(
        String id,
        int version,
        Map<String, String> labels,
        String description,
        @Nullable String iptc,
        @Nullable String wikidata,
        double threshold,
        List<Rule> rules) {

    public Topic {
        labels = Map.copyOf(labels);
        rules = List.copyOf(rules);
        if (!labels.containsKey("en")) {
            throw new IllegalArgumentException("topic " + id + " needs a label in English");
        }
        if (version < 1 || threshold <= 0) {
            throw new IllegalArgumentException("topic " + id + " needs a version from 1 and a threshold over 0");
        }
        var ids = new HashSet<String>();
        for (var rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("topic " + id + " has two rules named " + rule.id());
            }
        }
    }

    /** The name in English. */
    @JsonIgnore
    public String label() {
        return Objects.requireNonNull(labels.get("en"));
    }
}
