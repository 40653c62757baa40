package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stored query of a topic.
 *
 * @param id unique within the topic; what evidence names
 * @param weight what a point of this rule adds to the score; a negative one takes back what a look-alike added
 * @param languages BCP 47 codes of the articles it applies to; empty for all
 * @param subtopics which sub-topics of its topic it speaks for as well
 * @param query in the query language people subscribe with
 * @param except a query for look-alikes: a mention that overlaps one of these does not count
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rule(
        String id,
        double weight,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<String> languages,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<String> subtopics,

        String query,
        @Nullable String except) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final double HEAVIEST = 100;
    private static final int LONGEST_QUERY = 20_000;

    public Rule {
        InvalidTopic.unlessText(id, 80, "rules.id");
        var at = "rules[" + id + "].";
        InvalidTopic.unless(
                weight != 0 && Math.abs(weight) <= HEAVIEST,
                at + "weight",
                "expected a number other than 0 from -100 to 100, got " + weight);
        InvalidTopic.unlessAll(
                languages,
                code -> LANGUAGE.matcher(code).matches(),
                at + "languages",
                "expected codes like sr, without script or region");
        InvalidTopic.unless(
                languages.size() <= Topic.MOST_PARTS, at + "languages", "expected at most " + Topic.MOST_PARTS);
        InvalidTopic.unless(
                subtopics.size() <= Topic.MOST_PARTS, at + "subtopics", "expected at most " + Topic.MOST_PARTS);
        InvalidTopic.unlessText(query, LONGEST_QUERY, at + "query");
        if (except != null) {
            InvalidTopic.unlessText(except, LONGEST_QUERY, at + "except");
        }
        languages = List.copyOf(languages);
        subtopics = List.copyOf(subtopics);
    }

    /** A rule without sub-topics or exceptions. */
    public Rule(String id, double weight, List<String> languages, String query) {
        this(id, weight, languages, List.of(), query, null);
    }

    /** Whether it counts for a sub-topic: a look-alike that names none is one of all. */
    boolean speaksFor(Branch branch) {
        return subtopics.contains(branch.id()) || (weight < 0 && subtopics.isEmpty());
    }
}
