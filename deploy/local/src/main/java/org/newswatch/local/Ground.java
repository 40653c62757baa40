package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a single service stands on: a data folder, Kafka and PostgreSQL, for tests and benchmarks that kill and restart. */
final class Ground implements AutoCloseable {

    private final ProjectFolder project = ProjectFolder.find();
    private final Addresses addresses;
    private final DataFolder data;
    private final Detour detour;
    private PostgresServer postgres;
    private KafkaServer kafka;

    /**
     * Starts both, and returns once they are ready.
     *
     * @param folder keeps everything; what an earlier run left running there is ended
     * @param services the folders of the services that will stand on it
     */
    Ground(Path folder, int portBase, String... services) {
        this(folder, new Addresses(portBase), Detour.none(new Addresses(portBase)), services);
    }

    /** @param detour where services find the two */
    Ground(Path folder, Addresses addresses, Detour detour, String... services) {
        this.addresses = addresses;
        this.detour = detour;
        this.data = DataFolder.open(folder);
        data.stopLeftovers(services);
        data.stopLeftovers("kafka", "postgres");
        addresses.requireFree();
        this.postgres = startPostgres();
        this.kafka = launchKafka();
        kafka.awaitReady();
    }

    Addresses addresses() {
        return addresses;
    }

    DataFolder data() {
        return data;
    }

    KafkaServer kafka() {
        return kafka;
    }

    PostgresServer postgres() {
        return postgres;
    }

    /** The packaged service, with the broker and its own database. */
    Service service(String name, String database, URI address) {
        postgres.database(database);
        return Service.of(name, project, address, detour.bootstrapServers(), detour.database(database));
    }

    /** Kills the broker as SIGKILL does, and starts it again on its records. */
    void restartKafka() {
        killKafka();
        restoreKafka();
    }

    /** Kills the broker as SIGKILL does. */
    void killKafka() {
        kafka.running().kill();
    }

    /** Starts the broker again on its records, and returns once it answers. */
    void restoreKafka() {
        kafka = launchKafka();
        kafka.awaitReady();
    }

    /** Starts PostgreSQL again on its databases, and returns once it answers. */
    void restorePostgres() {
        postgres = startPostgres();
    }

    /** As alert-service publishes the keys that it issues. */
    void publishKey(String key, String role) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", addresses.kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
            var value = "{\"id\":\"key_%s\",\"tenant\":\"default\",\"roles\":[\"%s\"]}".formatted(role, role);
            producer.send(new ProducerRecord<>(Topics.ACCESS_KEYS, hash, value)).get();
        } catch (NoSuchAlgorithmException | ExecutionException e) {
            throw new CannotStart("the " + role + "'s key could not be published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while the " + role + "'s key was published", e);
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        data.close();
    }

    private PostgresServer startPostgres() {
        return PostgresServer.start(project, data.of("postgres"), data.log("postgres"), addresses.postgres());
    }

    private KafkaServer launchKafka() {
        return KafkaServer.launch(
                project,
                data.of("kafka"),
                data.log("kafka"),
                addresses.kafkaPort(),
                detour.kafka(),
                addresses.kafkaController());
    }
}
