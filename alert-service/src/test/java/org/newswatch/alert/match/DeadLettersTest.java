package org.newswatch.alert.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class DeadLettersTest {

    private String key;
    private String subscription;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
        subscription = Api.subscribe(key, Map.of("name", "x", "query", "breakwater", "notify", "article"));
    }

    @Test
    void whatIsNoJsonGoesThereAsItCame() {
        assertDead("{ no json".getBytes(UTF_8), "expected an article as JSON");
    }

    @Test
    void articleWithoutAStoryGoesThere() {
        assertDead(Enriched.titled("breakwater").without("story").json(), "story is missing");
    }

    @Test
    void fiveMegabytesGoThere() {
        var large =
                Enriched.titled("breakwater").with("body", "b".repeat(5 << 20)).json();

        assertDead(large, "expected at most 4194304 bytes");
    }

    @Test
    void recordOfAnotherTypeGoesThere() {
        var stranger = new ProducerRecord<>(
                "articles-enriched", id(), Enriched.titled("breakwater").json());
        stranger.headers().add("ce_type", "org.newswatch.article.ingested.v1".getBytes(UTF_8));

        assertDead(stranger, "found org.newswatch.article.ingested.v1");
    }

    @Test
    void articleThatCannotBeStoredGoesThereAlone() {
        var unstorable = Enriched.titled("breakwater").with("story", Map.of("id", "a\u0000b", "articles", 1));

        assertDead(unstorable.json(), "a text of it can't be stored");
    }

    @Test
    void mergerThatCannotBeReadOrStoredGoesThere() {
        var absorbed = id();
        var unreadable = Broker.merger(absorbed, "{\"story\":\"a\"}".getBytes(UTF_8));
        var unstorable = Broker.merger(absorbed, "{\"story\":\"a\\u0000b\",\"absorbed\":\"c\"}".getBytes(UTF_8));

        Broker.publish(List.of(unreadable, unstorable));

        Awaitility.await().untilAsserted(() -> assertThat(Broker.read("stories-merged-dead"))
                .filteredOn(record -> absorbed.equals(record.key()))
                .extracting(DeadLettersTest::reason)
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).contains("absorbed is missing"),
                        reason -> assertThat(reason).contains("a text of it can't be stored")));
    }

    @Test
    void controlCharacterInATitleIsNoReason() {
        Broker.publish(Enriched.titled("breakwater \u0000 repaired"));

        Api.awaitAlerts(key, subscription, "breakwater \u0000 repaired");
    }

    private void assertDead(byte[] value, String reason) {
        assertDead(Broker.record(id(), value), reason);
    }

    /** The record lies among the dead letters, and articles before and after it on its partition were matched. */
    private void assertDead(ProducerRecord<String, byte[]> poison, String reason) {
        var before =
                Broker.record(poison.key(), Enriched.titled("breakwater before").json());
        var after =
                Broker.record(poison.key(), Enriched.titled("breakwater after").json());

        Broker.publish(List.of(before, poison, after));

        Api.awaitAlerts(key, subscription, "breakwater after", "breakwater before");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !dead(poison.key())
                .isEmpty());
        assertThat(dead(poison.key())).hasSize(1).first().satisfies(record -> {
            assertThat(record.value()).isEqualTo(poison.value());
            assertThat(reason(record)).contains(reason);
        });
    }

    private static List<ConsumerRecord<String, byte[]>> dead(String key) {
        return Broker.read("articles-enriched-dead").stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static String reason(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("dead-letter-reason").value(), UTF_8);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
