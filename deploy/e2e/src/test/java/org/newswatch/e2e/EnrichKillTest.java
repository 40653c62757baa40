package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.local.Client;
import org.newswatch.local.EnrichStack;

/** Two replicas of enrich-service that are killed, started and stopped while articles come: each is tagged, no story splits. */
class EnrichKillTest {

    private static final int PORT_BASE = 26_080;
    private static final int REPORTS = 1_500;
    private static final int SITES = 4;
    private static final long SEED = 20261122;

    private static EnrichStack stack;

    @BeforeAll
    static void start() {
        stack = EnrichStack.start(
                Folders.emptied(Path.of("target", "enrich-stack").toAbsolutePath()), PORT_BASE, "512m", Map.of());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyArticleIsTaggedAndNoStorySplits() {
        var reports = new WireReports(SEED, SITES);
        var storms = List.<Runnable>of(
                () -> stack.start(1),
                () -> stack.kill(0),
                () -> stack.start(0),
                () -> stack.stop(1),
                () -> stack.start(1),
                () -> stack.kill(1));
        int share = REPORTS / storms.size();

        for (int i = 0; i < storms.size(); i++) {
            send(reports.copies(i * share, (i + 1) * share));
            storms.get(i).run();
        }

        var seen = awaitAll();
        assertThat(seen.untagged).as("articles without their topic").isEmpty();
        assertThat(seen.last)
                .as("the last version of each, whatever was repeated")
                .allSatisfy((article, version) -> assertThat(version).isEqualTo(2));
        assertOneStoryPerReport(seen.stories);
        System.out.printf("%d articles, %d events, %d stories%n", REPORTS * SITES, seen.events, REPORTS);
    }

    /** Follows the merges as a reader of the topics does. */
    private static void assertOneStoryPerReport(Map<String, String> stories) {
        var absorbed = new HashMap<String, String>();
        WholeTopic.read(
                stack.bootstrapServers(),
                "stories-merged",
                merge -> absorbed.put(
                        merge.path("absorbed").asText(), merge.path("story").asText()));
        var storiesOf = new TreeMap<Integer, Set<String>>();
        var reportsOf = new HashMap<String, Set<Integer>>();
        stories.forEach((article, story) -> {
            var last = lastOf(story, absorbed);
            storiesOf
                    .computeIfAbsent(WireReports.reportOf(article), any -> new HashSet<>())
                    .add(last);
            reportsOf.computeIfAbsent(last, any -> new HashSet<>()).add(WireReports.reportOf(article));
        });
        assertThat(withMoreThanOne(storiesOf)).as("reports in several stories").isEmpty();
        assertThat(withMoreThanOne(reportsOf)).as("stories of several reports").isEmpty();
    }

    private static String lastOf(String story, Map<String, String> absorbed) {
        var last = story;
        for (var next = absorbed.get(last); next != null; next = absorbed.get(last)) {
            last = next;
        }
        return last;
    }

    private static <K, V> List<Map.Entry<K, Set<V>>> withMoreThanOne(Map<K, Set<V>> sets) {
        Predicate<Map.Entry<K, Set<V>>> several = entry -> entry.getValue().size() > 1;
        return sets.entrySet().stream().filter(several).toList();
    }

    private static Seen awaitAll() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(Seen::ofTheTopic, seen -> seen.stories.size() == REPORTS * SITES);
    }

    /** In two versions each, the second after all firsts. */
    private static void send(List<Map<String, Object>> events) {
        var config = Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (int version = 1; version <= 2; version++) {
                for (var event : events) {
                    event.put("version", version);
                    sent.add(producer.send(record(event)));
                }
            }
            for (var each : sent) {
                each.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(Map<String, Object> event) throws Exception {
        var record = new ProducerRecord<>(
                "articles-ingested", event.get("id").toString(), Client.JSON.writeValueAsBytes(event));
        record.headers().add("ce_type", "org.newswatch.article.ingested.v1".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** What came out: the story of each article's second version, and what should not be. */
    private static final class Seen {

        final Map<String, String> stories = new HashMap<>();
        final Map<String, Integer> last = new HashMap<>();
        final Set<String> untagged = new HashSet<>();
        int events;

        static Seen ofTheTopic() {
            var seen = new Seen();
            WholeTopic.read(
                    stack.bootstrapServers(),
                    "articles-enriched",
                    event -> seen.add(
                            event.path("id").asText(),
                            event.path("version").asInt(),
                            event.at("/topics/0/id").asText(),
                            event.at("/story/id").asText()));
            return seen;
        }

        private void add(String article, int version, String topic, String story) {
            events++;
            if (!topic.equals("energy")) {
                untagged.add(article);
            }
            last.put(article, version);
            if (version == 2) {
                stories.put(article, story);
            }
        }
    }
}
