package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Topics come and go while articles are read. */
class ChangingTopicsTest {

    private static final int RULES = 20;

    private final TopicClassifier classifier = new TopicClassifier(new Topics(List.of(topic("stable", 1, "river"))));

    /** Every rule of a version matches the same word, so that evidence tells which rules were seen. */
    private static Topic topic(String id, int version, String word) {
        var rules = IntStream.range(0, RULES)
                .mapToObj(i -> new Rule("v" + version + "-" + i, 1 + i, List.of(), word))
                .toList();
        return new Topic(
                id,
                version,
                Map.of("en", id),
                "A topic.",
                null,
                List.of(),
                null,
                Map.of(),
                1,
                0,
                List.of(),
                rules,
                null);
    }

    @Test
    void topicIsAtWorkAtOnceAndInItsLatestVersionOnly() {
        classifier.put(topic("lamps", 1, "lamp"));
        classifier.put(topic("lamps", 2, "lantern"));

        assertThat(classifier.classify("en", "A lamp", null, null)).isEmpty();
        assertThat(classifier.classify("en", "A lantern", null, null))
                .extracting(Tag::id, Tag::version)
                .containsExactly(tuple("lamps", 2));
        assertThat(classifier.topics()).extracting(Topic::id).containsExactly("lamps", "stable");
    }

    @Test
    void removedTopicTagsNothingAndLeavesTheOthers() {
        classifier.put(topic("lamps", 1, "river"));

        classifier.remove("lamps");
        classifier.remove("never-there");

        assertThat(classifier.classify("en", "The river", null, null))
                .extracting(Tag::id)
                .containsExactly("stable");
    }

    @Test
    void sameTopicPutTwiceIsStillThere() {
        classifier.put(topic("lamps", 1, "lamp"));
        classifier.put(topic("lamps", 1, "lamp"));

        assertThat(classifier.classify("en", "A lamp", null, null)).hasSize(1);
    }

    @Test
    void brokenTopicChangesNothing() {
        classifier.put(topic("lamps", 1, "lamp"));

        assertThatExceptionOfType(InvalidTopic.class)
                .isThrownBy(() -> classifier.put(topic("lamps", 2, "(lantern")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("rules[v2-0].query"));

        assertThat(classifier.classify("en", "A lamp", null, null))
                .extracting(Tag::version)
                .containsExactly(1);
    }

    @Test
    void articleSeesOneVersionWholeHoweverOftenItChanges() throws Exception {
        classifier.put(topic("lamps", 1, "lamp"));
        var changing = new AtomicBoolean(true);
        var versions = new HashSet<Integer>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var changes = threads.submit(() -> {
                for (var version = 2; version <= 300; version++) {
                    classifier.put(topic("lamps", version, "lamp"));
                }
                changing.set(false);
            });
            while (changing.get()) {
                var verdict = classifier.explain("en", "A lamp by the river", null, null).stream()
                        .filter(it -> it.id().equals("lamps"))
                        .findFirst()
                        .orElseThrow();
                versions.add(verdict.version());
                assertThat(verdict.rules()).hasSize(RULES).allSatisfy(rule -> assertThat(rule.rule())
                        .startsWith("v" + verdict.version() + "-"));
            }
            changes.get();
        }

        assertThat(versions).hasSizeGreaterThan(1);
    }
}
