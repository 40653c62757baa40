package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a topic is said of the field, and of the rule, that is wrong. */
class RefusedTopicTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final String LAMPS = """
        id: lamps
        version: 1
        labels: {en: Lamps}
        description: Lamps of all kinds.
        iptc: medtop:20000256
        threshold: 3
        abstain: 1
        subtopics: [{id: street, labels: {en: Street lamps}}]
        rules: [{id: lamp, weight: 1, languages: [en], subtopics: [street], query: lamp}]
        """;

    @Test
    void topicAsWrittenIsReadAndWrittenAlike() throws JsonProcessingException {
        var topic = YAML.readValue(LAMPS, Topic.class);

        assertThat(YAML.readValue(YAML.writeValueAsString(topic), Topic.class)).isEqualTo(topic);
        assertThat(YAML.valueToTree(topic).has("examples")).isFalse();
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: Lamps! | id: lamps | id",
                "version: 0 | version: 1 | version",
                "labels: {sr: Lampe} | labels: {en: Lamps} | labels",
                "labels: {en: ''} | labels: {en: Lamps} | labels",
                "description: '' | description: Lamps of all kinds. | description",
                "iptc: energy | iptc: medtop:20000256 | iptc",
                "threshold: 0 | threshold: 3 | threshold",
                "abstain: 3 | abstain: 1 | abstain",
                "labels: {de: Laternen} | labels: {en: Street lamps} | subtopics[street].labels",
                "weight: 0 | weight: 1 | rules[lamp].weight",
                "weight: -1 | weight: 1 | rules",
                "languages: [sr-Latn] | languages: [en] | rules[lamp].languages",
                "subtopics: [desk] | subtopics: [street] | rules[lamp].subtopics",
                "query: '' | query: lamp | rules[lamp].query",
            })
    void wrongFieldIsNamed(String wrong, String right, String field) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> YAML.readValue(LAMPS.replace(right, wrong), Topic.class))
                .withCauseInstanceOf(InvalidTopic.class)
                .satisfies(refusal ->
                        assertThat(((InvalidTopic) refusal.getCause()).field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rules: [null] | rules: [{", "labels: {en: Lamps, mood: calm} | labels: {en: Lamps}"})
    void nullAndUnknownLanguageAreRefusedToo(String wrong, String right) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> YAML.readValue(
                        right.startsWith("rules")
                                ? LAMPS.substring(0, LAMPS.indexOf(right)) + wrong
                                : LAMPS.replace(right, wrong),
                        Topic.class));
    }

    @Test
    void brokenPromiseIsShownWithTheReason() throws JsonProcessingException {
        var topic = YAML.readValue(
                LAMPS + "examples: {match: [A lamp, No light], dont: [\"Moon\\nThe lamp of the night\"]}\n",
                Topic.class);

        var failures = new TopicExamples(text -> "en").failures(topic);

        assertThat(failures)
                .extracting(TopicExamples.Failure::field, failure -> failure.verdict()
                        .score())
                .containsExactly(tuple("examples.match", 0.0), tuple("examples.dont", 3.0));
    }

    @Test
    void topicWithoutExamplesPromisesNothing() throws JsonProcessingException {
        var topic = YAML.readValue(LAMPS, Topic.class);

        assertThat(new TopicExamples(text -> "en").failures(topic)).isEmpty();
        assertThatCode(() -> new TopicClassifier(new Topics(List.of(topic)))).doesNotThrowAnyException();
        assertThat(topic.places()).isEqualTo(Map.of());
    }
}
