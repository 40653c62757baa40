package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka, PostgreSQL and ingest-service alone, whose parts may be killed and started again: for benchmarks and tests. */
public final class IngestStack implements AutoCloseable {

    private static final String INGEST = "ingest-service";
    private static final String KEY = "nw_ingest-stack-publisher";
    private static final Duration STOP = Duration.ofSeconds(12);

    private final ProjectFolder project = ProjectFolder.find();
    private final Addresses addresses;
    private final DataFolder data;
    private final String heap;
    private final PostgresServer postgres;
    private final Service service;
    private final AtomicBoolean closed = new AtomicBoolean();
    private KafkaServer kafka;
    private Running ingest;

    private IngestStack(Path folder, int portBase, String heap, Map<String, String> settings) {
        this.addresses = new Addresses(portBase);
        this.data = DataFolder.open(folder);
        this.heap = heap;
        data.stopLeftovers(INGEST);
        data.stopLeftovers("kafka", "postgres");
        addresses.requireFree();
        this.postgres = PostgresServer.start(project, data.of("postgres"), data.log("postgres"), addresses.postgres());
        this.kafka = launchKafka();
        kafka.awaitReady();
        publishKey();
        var ground = Service.of(INGEST, project, addresses.ingest(), addresses.kafka(), postgres.database("ingest"));
        this.service = settings.entrySet().stream()
                .reduce(ground, (some, more) -> some.with(more.getKey(), more.getValue()), (some, others) -> others);
        this.ingest = launchIngest();
        service.awaitReady(ingest);
    }

    /**
     * Starts all three, and returns once the service is ready.
     *
     * @param folder keeps everything; what an earlier run left running there is ended
     * @param portBase the first of nine free ports
     * @param heap the service's, such as 256m
     * @param settings further environment of the service
     */
    public static IngestStack start(Path folder, int portBase, String heap, Map<String, String> settings) {
        var stack = new IngestStack(folder, portBase, heap, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        return stack;
    }

    public URI address() {
        return addresses.ingest();
    }

    public String bootstrapServers() {
        return addresses.kafka();
    }

    /** A publisher's key. */
    public String key() {
        return KEY;
    }

    /** Kills the service as SIGKILL does. */
    public void killIngest() {
        ingest.kill();
    }

    /** Starts the service again, and returns once it is ready. */
    public void startIngest() {
        ingest = launchIngest();
        service.awaitReady(ingest);
    }

    public boolean ingestIsAlive() {
        return ingest.alive();
    }

    /** Kills the broker as SIGKILL does, and starts it again on its records. */
    public void restartKafka() {
        kafka.running().kill();
        kafka = launchKafka();
        kafka.awaitReady();
    }

    public Running ingest() {
        return ingest;
    }

    public Running kafka() {
        return kafka.running();
    }

    public Running postgres() {
        return postgres.running();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        ingest.stop(STOP);
        kafka.close();
        postgres.close();
        data.close();
    }

    private KafkaServer launchKafka() {
        return KafkaServer.launch(
                project, data.of("kafka"), data.log("kafka"), addresses.kafkaPort(), addresses.kafkaController());
    }

    private Running launchIngest() {
        return service.start(data, heap);
    }

    /** As alert-service publishes the keys that it issues. */
    private void publishKey() {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(UTF_8)));
            var value = "{\"id\":\"key_publisher\",\"tenant\":\"default\",\"roles\":[\"publisher\"]}";
            producer.send(new ProducerRecord<>(Topics.ACCESS_KEYS, hash, value)).get();
        } catch (NoSuchAlgorithmException | ExecutionException e) {
            throw new CannotStart("the publisher's key could not be published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while the publisher's key was published", e);
        }
    }
}
