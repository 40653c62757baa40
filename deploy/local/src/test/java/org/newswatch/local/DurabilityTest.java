package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private final ProjectFolder project = ProjectFolder.find();

    @TempDir
    Path folder;

    @Test
    void kafkaKeepsItsRecordsOverAStopAndAKill() throws Exception {
        try (var kafka = kafka()) {
            send(kafka, "before the stop");
        }
        KafkaServer killed = kafka();
        send(killed, "before the kill");
        killed.running().kill();

        try (var kafka = kafka()) {
            assertThat(records(kafka)).containsExactly("before the stop", "before the kill");
        }
    }

    @Test
    void postgresSyncsItsCommitsAndKeepsThemOverAStop() throws Exception {
        try (var postgres = postgres()) {
            assertThat(postgres.databases().setting("fsync")).isEqualTo("on");
            assertThat(postgres.databases().setting("synchronous_commit")).isEqualTo("on");
            postgres.database("ingest");
        }

        try (var postgres = postgres();
                var connection = java.sql.DriverManager.getConnection(
                        postgres.database("ingest"), PostgresServer.USER, PostgresServer.PASSWORD)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aServerThatAKilledStackLeftBehindIsStoppedByTheNextStart() {
        var left = postgres();

        try (var postgres = postgres()) {
            assertThat(left.running().alive()).isFalse();
            assertThat(postgres.running().alive()).isTrue();
        }
    }

    private KafkaServer kafka() {
        return KafkaServer.start(project, folder.resolve("kafka"), folder.resolve("log"), Ports.free(), Ports.free());
    }

    private PostgresServer postgres() {
        return PostgresServer.start(project, folder.resolve("postgres"), folder.resolve("log"), Ports.free());
    }

    private static void send(KafkaServer kafka, String text) throws Exception {
        var strings = new StringSerializer();
        try (var producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()), strings, strings)) {
            producer.send(new ProducerRecord<>("articles-ingested", 0, "key", text))
                    .get();
        }
    }

    private static List<String> records(KafkaServer kafka) {
        var strings = new StringDeserializer();
        try (var consumer =
                new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()), strings, strings)) {
            var partition = new TopicPartition("articles-ingested", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = new java.util.ArrayList<String>();
            while (consumer.position(partition)
                    < consumer.endOffsets(List.of(partition)).get(partition)) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
            }
            return records;
        }
    }
}
