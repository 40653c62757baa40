package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/**
 * One stored query of a topic.
 *
 * @param id unique within the topic; what evidence names
 * @param weight what a point of this rule adds to the score; a negative one takes back what a look-alike added
 * @param languages BCP 47 codes of the articles it applies to; empty for all
 * @param query in the query language people subscribe with
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rule(
        String id,
        double weight,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> languages,
        String query) {

    public Rule {
        languages = List.copyOf(languages);
        if (weight == 0) {
            throw new IllegalArgumentException("rule " + id + " needs a weight other than 0");
        }
    }
}
