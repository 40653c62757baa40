package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/**
 * What a topic promises of its rules. The first line of an example is the headline, lines below it are the body.
 *
 * @param match texts that must be tagged
 * @param dont texts that must not be
 */
public record Examples(
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<String> match,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<String> dont) {

    private static final int MOST = 500;
    private static final int LONGEST = 5_000;

    public Examples {
        match = checked(match, "examples.match");
        dont = checked(dont, "examples.dont");
    }

    private static List<String> checked(List<String> examples, String field) {
        InvalidTopic.unless(examples.size() <= MOST, field, "expected at most %d examples".formatted(MOST));
        examples.forEach(example -> InvalidTopic.unlessText(example, LONGEST, field));
        return List.copyOf(examples);
    }
}
