package org.newswatch.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.local.Client;
import org.newswatch.local.ProjectFolder;

class DeadLettersTest {

    private static final int PARTITION = 2;

    private final String kafka = RunningStack.get().addresses().kafka();
    private final Newsroom newsroom =
            new Newsroom(RunningStack.get().addresses(), RunningStack.get().adminKey());

    @AfterEach
    void close() {
        newsroom.close();
    }

    @ParameterizedTest
    @CsvSource({
        "articles-ingested, org.newswatch.article.ingested.v1, ingest-service/contract/examples/article-ingested.v1.full.json",
        "articles-enriched, org.newswatch.article.enriched.v1, enrich-service/contract/examples/article-enriched.v1.full.json"
    })
    void badRecordsAreSetAsideWithTheirReasonAndThePartitionGoesOn(String topic, String type, String example)
            throws Exception {
        var subscription = newsroom.subscribe(Map.of("query", "=borealis", "notify", "article"));
        var poison = List.of(
                record(topic, type, "no JSON".getBytes(UTF_8)),
                record(topic, type, "{\"id\":\"incomplete\"}".getBytes(UTF_8)),
                record(topic, "org.newswatch.something.else.v1", goodArticle(example, 0)),
                record(topic, type, large()));

        long start;
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "max.request.size", 16 << 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record(topic, type, goodArticle(example, 1))).get();
            awaitDeliveries(subscription, 1);
            for (var bad : poison) {
                producer.send(bad).get();
            }
            start = System.nanoTime();
            producer.send(record(topic, type, goodArticle(example, 2))).get();
        }
        awaitDeliveries(subscription, 2);
        var delay = Duration.ofNanos(newsroom.deliveries(subscription).getLast().nanos() - start);

        System.out.printf("%s: the good record behind 4 bad ones was delivered after %d ms%n", topic, delay.toMillis());
        assertThat(delay).isLessThan(Duration.ofSeconds(1));
        var dead = deadLetters(topic + "-dead", poison.size());
        assertThat(dead).allSatisfy(letter -> assertThat(letter.headers())
                .extracting(header -> header.key())
                .contains("dead-letter-reason"));
        assertThat(dead)
                .extracting(letter -> Arrays.hashCode(letter.value()))
                .containsExactlyInAnyOrderElementsOf(poison.stream()
                        .map(record -> Arrays.hashCode(record.value()))
                        .toList());
    }

    private void awaitDeliveries(Newsroom.Subscription subscription, int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> newsroom.deliveries(subscription).size() == count);
    }

    private static ProducerRecord<String, byte[]> record(String topic, String type, byte[] value) {
        var record = new ProducerRecord<>(topic, PARTITION, "0123456789abcdef0123456789abcdef", value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "0123456789abcdef0123456789abcdef/1",
                        "ce_type", type,
                        "ce_source", "/newswatch/test",
                        "content-type", "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    /** The example of the contract as another article that holds the word borealis. */
    private static byte[] goodArticle(String example, int number) throws Exception {
        var file = ProjectFolder.find().root().resolve(example);
        var article = (ObjectNode) Client.JSON.readTree(Files.readString(file));
        article.put("id", String.format("%032x", example.hashCode() * 31L + number & Long.MAX_VALUE));
        article.put("url", "https://dead-letters.example/" + example.hashCode() + "/" + number);
        article.put("title", "Aurora borealis over the harbour " + number);
        return Client.JSON.writeValueAsBytes(article);
    }

    private static byte[] large() {
        var value = new byte[5 << 20];
        Arrays.fill(value, (byte) 'x');
        return value;
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String topic, int expected) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "group.id", "e2e-" + topic, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
                return letters.size() >= expected;
            });
            return letters;
        }
    }
}
