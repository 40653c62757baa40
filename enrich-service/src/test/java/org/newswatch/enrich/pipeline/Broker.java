package org.newswatch.enrich.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What stands on either side of the service: sends to its topic, reads all that came out. */
final class Broker implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new CopyOnWriteArrayList<>();

    Broker(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 20_000_000, "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.partition.fetch.bytes", 20_000_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = List.of("articles-enriched", "articles-ingested-dead").stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Sends to one partition, so that what comes later waits for what came before; returns when it is there. */
    void send(String key, byte[] value, String ceType) throws ExecutionException, InterruptedException {
        start(key, value, ceType).get();
    }

    Future<RecordMetadata> start(String key, byte[] value, String ceType) {
        var record = new ProducerRecord<>("articles-ingested", 0, key.getBytes(StandardCharsets.UTF_8), value);
        if (ceType != null) {
            record.headers().add("ce_type", ceType.getBytes(StandardCharsets.UTF_8));
        }
        record.headers().add("traceparent", trace(key).getBytes(StandardCharsets.UTF_8));
        return producer.send(record);
    }

    /** What each record is sent with: a trace of its own. */
    static String trace(String key) {
        return "00-" + key + "-00f067aa0ba902b7-01";
    }

    ConsumerRecord<byte[], byte[]> await(String topic, String key) {
        return Broker.await(() -> find(topic, key));
    }

    Optional<ConsumerRecord<byte[], byte[]>> find(String topic, String key) {
        consumer.poll(Duration.ofMillis(20)).forEach(seen::add);
        return seen.stream()
                .filter(record ->
                        record.topic().equals(topic) && new String(record.key(), StandardCharsets.UTF_8).equals(key))
                .findFirst();
    }

    long count(String topic, String prefix) {
        return seen.stream()
                .filter(record -> record.topic().equals(topic)
                        && new String(record.key(), StandardCharsets.UTF_8).startsWith(prefix))
                .count();
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static <T> T await(java.util.concurrent.Callable<Optional<T>> found) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(found, Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
