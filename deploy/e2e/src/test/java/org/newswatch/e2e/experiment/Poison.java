package org.newswatch.e2e.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.newswatch.e2e.ledger.Wish;

/** Records that nobody can work on, among the good ones, on every partition of both topics. */
final class Poison {

    private static final Map<String, String> TYPES = Map.of(
            "articles-ingested", "org.newswatch.article.ingested.v1",
            "articles-enriched", "org.newswatch.article.enriched.v1");
    private static final int PARTITIONS = 4;
    private static final int TOO_LARGE = 6_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Poison() {}

    static Stream<Experiment> all() {
        return Stream.of(new Experiment("R11", "poison on every partition of both topics", Poison::inflict));
    }

    private static void inflict(Scene scene) throws Exception {
        var before = deadLetters(scene);
        int each = scene.scale().count(1, 20);
        scene.outage(() -> {
            long began = System.nanoTime();
            try (var producer = producer(scene)) {
                for (int i = 0; i < each; i++) {
                    for (var topic : TYPES.keySet()) {
                        send(producer, topic);
                    }
                    scene.flow(Duration.ofSeconds(1));
                }
            }
            scene.flow(Duration.ofSeconds(2));
            var p99 = scene.p99(began, System.nanoTime(), Wish.ALL);
            scene.note("p99 from acknowledgement to alert beside poison %d ms".formatted(p99.toMillis()));
            scene.requireTime(p99, Duration.ofSeconds(1), "beside poison (P6)");
        });
        for (var topic : TYPES.keySet()) {
            int sent = each * PARTITIONS * records(topic).size();
            scene.require(
                    Patience.until(PATIENCE, () -> deadLetters(scene).get(topic) - before.get(topic) >= sent),
                    "%d dead letters of %s, but there are %d"
                            .formatted(sent, topic, deadLetters(scene).get(topic) - before.get(topic)));
            scene.note("%d to %s-dead".formatted(deadLetters(scene).get(topic) - before.get(topic), topic));
        }
    }

    /** No JSON, none at all, incomplete, of another type, too large, too deep. */
    private static List<Bad> records(String topic) {
        var type = TYPES.get(topic);
        return List.of(
                new Bad(type, "{ no JSON".getBytes(UTF_8)),
                new Bad(type, new byte[0]),
                new Bad(type, "{\"id\":\"poison\"}".getBytes(UTF_8)),
                new Bad("org.newswatch.article.unheard-of.v9", "{\"id\":\"poison\"}".getBytes(UTF_8)),
                new Bad(type, ("{\"id\":\"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(UTF_8)),
                new Bad(type, "[".repeat(50_000).getBytes(UTF_8)));
    }

    private record Bad(String type, byte[] value) {}

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic) throws Exception {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            for (var bad : records(topic)) {
                var record = new ProducerRecord<byte[], byte[]>(topic, partition, null, bad.value());
                record.headers().add("ce_type", bad.type().getBytes(UTF_8));
                sent.add(producer.send(record));
            }
        }
        for (var each : sent) {
            each.get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Scene scene) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        scene.bed().bootstrapServers(),
                        "max.request.size",
                        16_000_000,
                        "buffer.memory",
                        64_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** How many there are of each topic. */
    private static Map<String, Long> deadLetters(Scene scene) {
        var config = new HashMap<String, Object>();
        config.put("bootstrap.servers", scene.bed().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var counts = new TreeMap<String, Long>();
            for (var topic : Set.copyOf(TYPES.keySet())) {
                var partitions = consumer.partitionsFor(topic + "-dead").stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
                counts.put(
                        topic,
                        consumer.endOffsets(partitions).values().stream()
                                .mapToLong(end -> end)
                                .sum());
            }
            return counts;
        }
    }
}
