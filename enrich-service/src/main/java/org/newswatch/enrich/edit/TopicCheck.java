package org.newswatch.enrich.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.enrich.topic.InvalidTopic;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.TopicExamples;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;
import org.newswatch.percolator.TooBroad;

/** Says what speaks against putting a topic to work: queries that can't be used, examples that its rules contradict. */
@Singleton
public class TopicCheck {

    private static final Pattern NAMED = Pattern.compile("^(rules|subtopics)\\[([^]]+)]");
    private static final int SHOWN = 100;

    private final TopicExamples examples;
    private final ObjectMapper json;

    TopicCheck(LanguageDetector languages, ObjectMapper json) {
        this.examples = new TopicExamples(text -> languages.detect(null, text).code());
        this.json = json;
    }

    /**
     * Puts a topic to work alone.
     *
     * @throws Refused 400 with the place of a syntax error, 422 for a query that is too broad
     */
    public TopicClassifier alone(Topic topic) {
        try {
            return new TopicClassifier(new Topics(List.of(topic)));
        } catch (InvalidTopic e) {
            throw refusal(e, json.valueToTree(topic));
        }
    }

    /** @throws Refused as above, and 422 naming the examples that the rules contradict */
    void check(Topic topic) {
        alone(topic);
        var errors = examples.failures(topic).stream()
                .map(failure -> error(failure, topic))
                .toList();
        if (!errors.isEmpty()) {
            throw Refused.unprocessable("the rules contradict the topic's examples", errors);
        }
    }

    /** Rules and sub-topics, which a topic calls by their ids, are called by their places in what was sent. */
    static Refused refusal(InvalidTopic invalid, JsonNode sent) {
        var field = NAMED.matcher(invalid.field())
                .replaceFirst(name -> Matcher.quoteReplacement(
                        name.group(1) + "[" + place(sent.path(name.group(1)), name.group(2)) + "]"));
        var message = Objects.requireNonNull(invalid.getMessage())
                .substring(invalid.field().length() + 2);
        return invalid.getCause() instanceof TooBroad
                ? Refused.unprocessable(field, message)
                : Refused.invalid(field, message);
    }

    private static String place(JsonNode named, String id) {
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).path("id").asText().equals(id)) {
                return Integer.toString(i);
            }
        }
        return id;
    }

    private static Problem.Error error(TopicExamples.Failure failure, Topic topic) {
        var wanted = failure.field().equals("examples.match");
        var examples = Objects.requireNonNull(topic.examples());
        var all = wanted ? examples.match() : examples.dont();
        var text = failure.example();
        return new Problem.Error(
                failure.field() + "[" + all.indexOf(text) + "]",
                "%s with %s of the %s points it takes: %s"
                        .formatted(
                                wanted ? "is not tagged" : "is tagged",
                                failure.verdict().score(),
                                topic.threshold(),
                                text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…"));
    }
}
