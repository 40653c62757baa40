package org.newswatch.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The broker as the services beside this one see it. */
public final class Broker {

    private static final String ENRICHED = "articles-enriched";
    private static final String MERGED = "stories-merged";

    private Broker() {}

    /** Publishes articles as enrich-service does; returns when all are acknowledged. */
    public static void publish(Enriched... articles) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var article : articles) {
            records.add(record(article.id(), article.json()));
        }
        publish(records);
    }

    public static ProducerRecord<String, byte[]> record(String key, byte[] value) {
        var record = new ProducerRecord<>(ENRICHED, key, value);
        record.headers().add("ce_type", "org.newswatch.article.enriched.v1".getBytes(UTF_8));
        return record;
    }

    /** Says, as enrich-service does, that a story was absorbed by another. */
    public static void publishMerger(String story, String absorbed) {
        publish(List.of(merger(story, absorbed)));
    }

    public static ProducerRecord<String, byte[]> merger(String story, String absorbed) {
        var value = """
            {"story":"%s","absorbed":"%s","articles":2,"at":"2026-11-17T21:04:30.215Z"}
            """.formatted(story, absorbed);
        return merger(absorbed, value.getBytes(UTF_8));
    }

    public static ProducerRecord<String, byte[]> merger(String absorbed, byte[] value) {
        var record = new ProducerRecord<>(MERGED, absorbed, value);
        record.headers().add("ce_type", "org.newswatch.story.merged.v1".getBytes(UTF_8));
        return record;
    }

    public static void publish(List<ProducerRecord<String, byte[]>> records) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers(), "max.request.size", 16 << 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** All records of a topic, as far as they are there now. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
