package org.newswatch.bench.posts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.newswatch.local.KafkaServer;
import org.newswatch.local.PostgresServer;
import org.newswatch.local.ProjectFolder;

/** A real broker and a real database, empty at the start and gone at the end. */
public final class Grounds implements AutoCloseable {

    /** Of a publisher; issued at the start. */
    static final String KEY = "nw_bench-publisher";

    private final Path folder;
    private final KafkaServer kafka;
    private final PostgresServer postgres;

    public Grounds(ProjectFolder project) throws IOException {
        folder = Path.of("target", "grounds-" + ProcessHandle.current().pid()).toAbsolutePath();
        Files.createDirectories(folder);
        postgres =
                PostgresServer.start(project, folder.resolve("postgres"), folder.resolve("postgres.log"), freePort());
        kafka = KafkaServer.start(
                project, folder.resolve("kafka"), folder.resolve("kafka.log"), freePort(), freePort());
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The address of a database, made unless it is there. */
    public String database(String name) {
        return postgres.database(name);
    }

    public Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** Processor time of the database's processes and of the broker's. */
    public Cpu databaseCpu() {
        return Cpu.of("database", folder.resolve("postgres"));
    }

    public Cpu brokerCpu() {
        return Cpu.of("broker", folder.resolve("kafka"));
    }

    /** As alert-service would. */
    void issueKey() throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var value = "{\"id\":\"key_bench\",\"tenant\":\"default\",\"roles\":[\"publisher\"]}";
            producer.send(new ProducerRecord<>("access-keys", sha256(KEY), value))
                    .get();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println(folder + " could not be deleted: " + e.getMessage());
        }
    }
}
