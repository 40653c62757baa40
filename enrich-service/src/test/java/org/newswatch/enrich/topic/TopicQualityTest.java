package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.language.LanguageDetector;

/**
 * Precision and recall per topic and language on labelled articles that are not part of the project; prints the table.
 * Skipped where they are missing; {@code -Dnewswatch.shared=DIR} says where they are.
 */
class TopicQualityTest {

    private static final Path SHARED = Path.of(System.getProperty("newswatch.shared", "../../shared"));
    private static final Map<String, String> LABELS =
            Map.of("energy", "energy", "kosovo", "kosovo", "expo2027", "expo-2027");
    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final TopicClassifier TOPICS = new TopicClassifier(Topics.shipped());

    private static final Map<String, Counts> BY_TOPIC = new TreeMap<>();
    private static final Map<String, Counts> BY_LANGUAGE = new TreeMap<>();

    @BeforeAll
    static void classifyAll() throws IOException {
        var file = SHARED.resolve("data/topics/topics-dev.jsonl");
        if (!Files.exists(file)) {
            System.out.println(
                    "skipped: no labelled articles at " + file.toAbsolutePath().normalize());
        }
        assumeTrue(Files.exists(file));
        for (var line : Files.readAllLines(file)) {
            var row = new ObjectMapper().readTree(line);
            if (!row.path("ambiguous").asBoolean()) {
                count(row);
            }
        }
        print();
    }

    private static void count(JsonNode row) {
        var title = row.path("title").asText();
        var body = row.path("body").isNull() ? null : row.path("body").asText();
        var language = LANGUAGES.detect(null, title, body);
        var tags = TOPICS.classify(language.code(), title, null, body).stream()
                .map(Tag::id)
                .toList();
        var labels = StreamSupport.stream(row.path("labels").spliterator(), false)
                .map(label -> LABELS.get(label.asText()))
                .collect(Collectors.toSet());
        for (var topic : LABELS.values()) {
            for (var counts : List.of(
                    BY_TOPIC.computeIfAbsent(topic, t -> new Counts()),
                    BY_LANGUAGE.computeIfAbsent(topic + " " + row.path("lang").asText(), t -> new Counts()))) {
                counts.add(labels.contains(topic), tags.contains(topic));
            }
        }
    }

    private static void print() {
        System.out.println(
                "| topic, language | right | wrong | missed | precision | recall | F1 |\n|---|---|---|---|---|---|---|");
        BY_TOPIC.forEach((topic, counts) -> System.out.println(counts.row(topic + ", all")));
        BY_LANGUAGE.entrySet().stream()
                .filter(entry -> entry.getValue().right + entry.getValue().wrong + entry.getValue().missed > 0)
                .forEach(entry ->
                        System.out.println(entry.getValue().row(entry.getKey().replace(' ', ','))));
    }

    @Test
    void everyTopicIsTrustworthy() {
        assertThat(BY_TOPIC.values()).hasSize(3).allSatisfy(counts -> {
            assertThat(counts.precision()).isGreaterThanOrEqualTo(0.95);
            assertThat(counts.recall()).isGreaterThanOrEqualTo(0.85);
            assertThat(counts.f1()).isGreaterThanOrEqualTo(0.92);
        });
    }

    private static final class Counts {

        private int right;
        private int wrong;
        private int missed;

        void add(boolean labelled, boolean tagged) {
            right += labelled && tagged ? 1 : 0;
            wrong += !labelled && tagged ? 1 : 0;
            missed += labelled && !tagged ? 1 : 0;
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double f1() {
            return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        String row(String name) {
            return "| %s | %d | %d | %d | %.3f | %.3f | %.3f |"
                    .formatted(name, right, wrong, missed, precision(), recall(), f1());
        }
    }
}
