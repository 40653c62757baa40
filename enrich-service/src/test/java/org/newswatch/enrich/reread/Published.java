package org.newswatch.enrich.reread;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends articles into the stream, and reads what was published since. */
final class Published implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    Published(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor("articles-enriched").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void send(String id, int version, String title) {
        var article = """
            {"id": "%s", "version": %d, "url": "https://harbour-post.example/%s", "title": "%s",
             "source": {"name": "Harbour Post"}, "ingestedAt": "2026-11-22T09:00:00Z"}
            """.formatted(id, version, id, title);
        var record = new ProducerRecord<>("articles-ingested", id, article);
        record.headers().add("ce_type", "org.newswatch.article.ingested.v1".getBytes(UTF_8));
        record.headers().add("traceparent", ("00-" + id + "-00f067aa0ba902b7-01").getBytes(UTF_8));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** All events of an article so far, in order. */
    List<JsonNode> of(String id) {
        return records(id).stream().map(Published::event).toList();
    }

    /** All that is there by now. */
    List<JsonNode> all() {
        readOn();
        return seen.stream().map(Published::event).toList();
    }

    /** The version that each article's last event has. */
    Map<String, Integer> lastVersions() {
        var last = new HashMap<String, Integer>();
        all().forEach(event ->
                last.put(event.path("id").asText(), event.path("version").asInt()));
        return last;
    }

    private void readOn() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (!PublishedEvents.reached(consumer, ends)) {
            consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
        }
    }

    private static JsonNode event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Lamps.JSON.readTree(record.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<ConsumerRecord<byte[], byte[]>> records(String id) {
        consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
        return seen.stream()
                .filter(record -> new String(record.key(), UTF_8).equals(id))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
