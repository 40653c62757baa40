package org.newswatch.bench.enrich;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many events are on articles-enriched since it was opened. */
public final class EnrichedCount implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final long before;

    public EnrichedCount(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor("articles-enriched").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        before = end();
    }

    public long count() {
        return end() - before;
    }

    /** Returns when so many are there, or throws after five minutes. */
    public void await(long wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + count() + " of " + wanted + " events came");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private long end() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
