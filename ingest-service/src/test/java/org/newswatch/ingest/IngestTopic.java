package org.newswatch.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What came onto the topic since it was opened. Each record read is held against its contract. */
public final class IngestTopic implements AutoCloseable, BeforeEachCallback, AfterEachCallback {

    private static final String NAME = "articles-ingested";

    private KafkaConsumer<String, byte[]> consumer;
    private List<TopicPartition> partitions;

    private IngestTopic() {}

    public IngestTopic(String bootstrapServers) {
        open(bootstrapServers);
    }

    /** For {@code @RegisterExtension}: open during each test, with a key that the service knows. */
    public static IngestTopic ofEachTest() {
        return new IngestTopic();
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Client.issueKey(servers);
        open(servers);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    private void open(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(NAME).stream()
                .map(partition -> new TopicPartition(NAME, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Everything acknowledged until now. */
    public List<ConsumerRecord<String, byte[]>> records() {
        var end = consumer.endOffsets(partitions);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        records.forEach(record ->
                assertThat(Contract.faults(new String(record.value(), UTF_8))).isEmpty());
        return records;
    }

    public List<JsonNode> events() {
        return records().stream().map(IngestTopic::json).toList();
    }

    public List<String> titles() {
        return events().stream().map(event -> event.path("title").asText()).toList();
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        try {
            return new ObjectMapper().readTree(new String(record.value(), UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON on the topic", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
