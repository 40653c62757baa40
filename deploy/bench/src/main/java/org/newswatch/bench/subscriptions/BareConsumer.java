package org.newswatch.bench.subscriptions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic as the service does and does nothing with it. */
final class BareConsumer implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    BareConsumer(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1, "max.poll.records", 500),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("articles-enriched").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** The next so many records, and how many come in a second. */
    double perSecond(int records) {
        long start = System.nanoTime();
        int read = 0;
        while (read < records) {
            read += consumer.poll(Duration.ofSeconds(1)).count();
        }
        return read / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
