package org.newswatch.enrich.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What articles may be about, defined by rules.
 *
 * @param id stable, such as {@code expo-2027}
 * @param version goes up with every change of the rules; every tag names it
 * @param labels the name in each language by BCP 47 code; {@code en} always
 * @param description what belongs to it and what does not, in a sentence or two
 * @param iptc the closest IPTC Media Topic, {@code medtop:…}; what tags carry
 * @param iptcAlso further ones
 * @param wikidata the item of the thing itself, {@code Q…}
 * @param places where it happens: Wikidata item to English name
 * @param threshold the score an article needs for the tag
 * @param abstain how far below the threshold a score is a near miss: no tag, but counted and shown to editors
 * @param subtopics its parts
 * @param rules at least one with a positive weight
 * @param examples what the rules must and must not tag; checked before a topic is put to work
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Topic(
        String id,
        int version,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        Map<String, String> labels,

        String description,
        @Nullable String iptc,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<String> iptcAlso,

        @Nullable String wikidata,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        Map<String, String> places,

        double threshold,
        double abstain,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<Branch> subtopics,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<Rule> rules,

        @Nullable Examples examples) {

    static final Pattern ID = Pattern.compile("[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern IPTC = Pattern.compile("medtop:[0-9]{8}");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
    private static final int MOST_RULES = 500;

    /** Of sub-topics, places, codes and the languages of labels: every tagged article pays for them. */
    static final int MOST_PARTS = 50;

    public Topic {
        InvalidTopic.unlessLike(id, ID, "id", "expo-2027");
        InvalidTopic.unless(version >= 1, "version", "expected 1 or more, got " + version);
        labels = labels(labels, "labels");
        InvalidTopic.unlessText(description, 2_000, "description");
        checkIptc(iptc, "iptc");
        iptcAlso.forEach(code -> checkIptc(code, "iptcAlso"));
        iptcAlso = List.copyOf(iptcAlso);
        checkWikidata(wikidata, "wikidata");
        places.keySet().forEach(place -> checkWikidata(place, "places"));
        places = Map.copyOf(places);
        InvalidTopic.unless(
                threshold > 0 && threshold <= 1_000,
                "threshold",
                "expected a number over 0 and at most 1,000, got " + threshold);
        InvalidTopic.unless(
                abstain >= 0 && abstain < threshold,
                "abstain",
                "expected a number from 0 to less than the threshold, got " + abstain);
        InvalidTopic.unless(subtopics.size() <= MOST_PARTS, "subtopics", "expected at most " + MOST_PARTS);
        InvalidTopic.unless(places.size() <= MOST_PARTS, "places", "expected at most " + MOST_PARTS);
        InvalidTopic.unless(iptcAlso.size() <= MOST_PARTS, "iptcAlso", "expected at most " + MOST_PARTS);
        subtopics = List.copyOf(subtopics);
        rules = List.copyOf(rules);
        checkRules(rules, subtopics.stream().map(Branch::id).toList());
    }

    /** Whether a topic could have this id. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The name in English. */
    @JsonIgnore
    public String label() {
        return Objects.requireNonNull(labels.get("en"));
    }

    static Map<String, String> labels(Map<String, String> labels, String field) {
        InvalidTopic.unless(labels.size() <= MOST_PARTS, field, "expected at most " + MOST_PARTS);
        InvalidTopic.unless(labels.containsKey("en"), field, "expected a label in English (en) at least");
        InvalidTopic.unlessAll(
                labels.keySet(), code -> LANGUAGE.matcher(code).matches(), field, "expected language codes like sr");
        labels.values().forEach(label -> InvalidTopic.unlessText(label, 200, field));
        return Map.copyOf(labels);
    }

    static void checkIptc(@Nullable String code, String field) {
        if (code != null) {
            InvalidTopic.unlessLike(code, IPTC, field, "medtop:20000256");
        }
    }

    static void checkWikidata(@Nullable String item, String field) {
        if (item != null) {
            InvalidTopic.unlessLike(item, WIKIDATA, field, "Q1246");
        }
    }

    private static void checkRules(List<Rule> rules, List<String> subtopics) {
        InvalidTopic.unless(Set.copyOf(subtopics).size() == subtopics.size(), "subtopics", "expected each id once");
        InvalidTopic.unless(
                rules.size() <= MOST_RULES && rules.stream().anyMatch(rule -> rule.weight() > 0),
                "rules",
                "expected 1 to %d rules, one with a positive weight at least".formatted(MOST_RULES));
        var ids = new HashSet<String>();
        for (var rule : rules) {
            InvalidTopic.unless(ids.add(rule.id()), "rules[" + rule.id() + "].id", "expected each id once");
            InvalidTopic.unlessAll(
                    rule.subtopics(),
                    subtopics::contains,
                    "rules[" + rule.id() + "].subtopics",
                    "expected sub-topics that the topic defines " + subtopics);
        }
    }
}
