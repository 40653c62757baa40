package org.newswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A real Kafka of one node (KRaft) in a process of its own, which keeps its records in a folder. */
public final class KafkaServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final String HEAP = "-Xmx768m";

    private final Running running;
    private final int port;

    private KafkaServer(Running running, int port) {
        this.running = running;
        this.port = port;
    }

    /** Starts it, and returns once it answers and the topics are there; the arguments are those of {@link #launch}. */
    public static KafkaServer start(ProjectFolder project, Path folder, Path log, int port, int controllerPort) {
        var server = launch(project, folder, log, port, controllerPort);
        server.awaitReady();
        return server;
    }

    /**
     * Starts its process.
     *
     * @param folder keeps the records from one start to the next
     * @param log where the process's own words go
     */
    static KafkaServer launch(ProjectFolder project, Path folder, Path log, int port, int controllerPort) {
        return launch(project, folder, log, port, port, controllerPort);
    }

    /** @param advertised the port that it tells clients to come to, behind which a proxy may stand */
    static KafkaServer launch(
            ProjectFolder project, Path folder, Path log, int port, int advertised, int controllerPort) {
        var properties = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            Leftover.stop(folder);
            Files.writeString(properties, properties(folder, port, advertised, controllerPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(folder.resolve("records/meta.properties"))) {
            format(project, folder, log, properties);
        }
        var running = Running.java("Kafka", folder, log, Map.of(), jvm(project, "kafka.Kafka", properties.toString()));
        return new KafkaServer(running, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Running running() {
        return running;
    }

    /** Lets it hand over and flush what it has, for at most ten seconds. */
    @Override
    public void close() {
        running.stop(STOP);
    }

    private static void format(ProjectFolder project, Path folder, Path log, Path properties) {
        var arguments = jvm(
                project,
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                properties.toString());
        var format = Running.java("Kafka's StorageTool", folder, log, Map.of(), arguments);
        format.awaitEnd();
        if (!Files.exists(folder.resolve("records/meta.properties"))) {
            throw new CannotStart("Kafka could not format " + folder + ":\n" + format.lastLines(5));
        }
    }

    private static String[] jvm(ProjectFolder project, String main, String... arguments) {
        var options = new String[] {
            HEAP,
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-cp",
            project.libraries(),
            main
        };
        return Stream.of(options, arguments).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /** Returns once it answers and the topics are there, or says why it died. */
    void awaitReady() {
        var deadline = System.nanoTime() + START.toNanos();
        try {
            while (!Ports.answers(port)) {
                if (!running.alive() || System.nanoTime() > deadline) {
                    throw new CannotStart(
                            "Kafka did not start, its log " + running.log() + " ends so:\n" + running.lastLines(10));
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            try (var admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers(),
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    (int) START.toMillis()))) {
                Topics.createIn(admin);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new CannotStart("interrupted while Kafka started", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** One node is broker and controller; a group is balanced at once; records of 16 MiB pass; a power cut takes a second. */
    private static String properties(Path folder, int port, int advertised, int controllerPort) {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%4$d
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            log.dirs=%3$s
            num.partitions=%5$d
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            offsets.retention.minutes=43200
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            message.max.bytes=16777216
            replica.fetch.max.bytes=16777216
            log.flush.interval.ms=1000
            log.segment.bytes=134217728
            log.retention.hours=168
            """.formatted(
                port, controllerPort, folder.resolve("records").toAbsolutePath(), advertised, Topics.partitions());
    }
}
