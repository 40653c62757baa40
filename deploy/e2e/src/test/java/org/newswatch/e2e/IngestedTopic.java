package org.newswatch.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.newswatch.local.Client;

/** What is on the topic articles-ingested, from its beginning. */
final class IngestedTopic {

    private static final String NAME = "articles-ingested";

    private IngestedTopic() {}

    /** How often each version of an article whose address begins so is on the topic, by address. */
    static Map<String, Map<Integer, Integer>> versions(String bootstrapServers, String prefix) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(NAME).stream()
                    .map(partition -> new TopicPartition(NAME, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var versions = new HashMap<String, Map<Integer, Integer>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> add(versions, json(record.value()), prefix));
            }
            return versions;
        }
    }

    private static void add(Map<String, Map<Integer, Integer>> versions, JsonNode event, String prefix) {
        var url = event.path("url").asText();
        if (url.startsWith(prefix)) {
            versions.computeIfAbsent(url, any -> new TreeMap<>())
                    .merge(event.path("version").asInt(), 1, Integer::sum);
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return Client.JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
