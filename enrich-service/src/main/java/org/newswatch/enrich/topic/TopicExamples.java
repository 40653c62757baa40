package org.newswatch.enrich.topic;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Holds a topic's rules to its examples. */
public final class TopicExamples {

    private final UnaryOperator<String> languageOf;

    /** @param languageOf the BCP 47 code of a text's language */
    public TopicExamples(UnaryOperator<String> languageOf) {
        this.languageOf = languageOf;
    }

    /**
     * The examples of a topic that its rules do not hold to; empty for a topic that keeps its promises.
     *
     * @throws InvalidTopic for a query that cannot be used
     */
    public List<Failure> failures(Topic topic) {
        var examples = topic.examples();
        if (examples == null) {
            return List.of();
        }
        var classifier = new TopicClassifier(new Topics(List.of(topic)));
        return Stream.concat(
                        examples.match().stream()
                                .filter(example -> verdict(classifier, example).band() != Band.TAGGED)
                                .map(example -> new Failure("examples.match", example, verdict(classifier, example))),
                        examples.dont().stream()
                                .filter(example -> verdict(classifier, example).band() == Band.TAGGED)
                                .map(example -> new Failure("examples.dont", example, verdict(classifier, example))))
                .toList();
    }

    private Verdict verdict(TopicClassifier classifier, String example) {
        var parts = example.strip().split("\n", 2);
        var body = parts.length == 1 ? null : parts[1].strip();
        return classifier
                .explain(languageOf.apply(example), parts[0].strip(), null, body)
                .getFirst();
    }

    /**
     * An example that the rules contradict.
     *
     * @param field {@code examples.match} or {@code examples.dont}
     * @param verdict what the rules say of it, and why
     */
    public record Failure(String field, String example, Verdict verdict) {}
}
