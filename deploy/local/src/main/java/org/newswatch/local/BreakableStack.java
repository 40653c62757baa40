package org.newswatch.local;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole system but for mail, each part of which may be killed, suspended, stopped and started again: for fault experiments. */
public final class BreakableStack implements AutoCloseable {

    /** The way of an article: the services in the order that it passes them. */
    public static final String INGEST = "ingest-service";

    public static final String ENRICH = "enrich-service";
    public static final String ALERT = "alert-service";

    /** Another alert-service on the same broker and database, which does not run before it is started. */
    public static final String SECOND_ALERT = "alert-service-1";

    private static final String LOOPBACK = "127.0.0.0/8,::1/128";
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final List<String> AT_ONCE = List.of(INGEST, ENRICH, ALERT);

    // So that what it holds is free soon after it was killed.
    private static final Map<String, String> SHORT_LEASE =
            Map.of("ALERT_DELIVER_DEADLINE", "2s", "ALERT_DELIVER_LEASE", "5s");

    private final Ground ground;
    private final String adminKey;
    private final Map<String, Service> services;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Starts all, and returns once every service is ready.
     *
     * @param folder keeps everything; what an earlier run left running there is ended
     * @param portBase the first of ten free ports
     * @param detour where services find Kafka and PostgreSQL
     * @param settings further environment of every service
     */
    public BreakableStack(Path folder, int portBase, Detour detour, Map<String, String> settings) {
        this.ground = new Ground(folder, new Addresses(portBase), detour, INGEST, ENRICH, ALERT, SECOND_ALERT);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        this.adminKey = ground.data().adminKey();
        this.services = services().collect(Collectors.toMap(Service::name, service -> service.with(settings)));
        AT_ONCE.forEach(name -> launch(service(name)));
        AT_ONCE.forEach(name -> service(name).awaitReady(part(name)));
    }

    private Stream<Service> services() {
        var at = addresses();
        return Stream.of(
                ground.service(INGEST, "ingest", at.ingest()).with("NEWSWATCH_EGRESS_ALLOW", LOOPBACK),
                ground.service(ENRICH, "enrich", at.enrich()),
                alert(at.alert()),
                alert(secondAlert()).replica(1).with(SHORT_LEASE));
    }

    private Service alert(URI address) {
        return ground.service(ALERT, "alert", address)
                .with("NEWSWATCH_PUBLIC_URL", addresses().alert().toString())
                .with("NEWSWATCH_ADMIN_KEY", adminKey)
                .with("NEWSWATCH_SECRETS_KEY", ground.data().secretsKey())
                .with("NEWSWATCH_EGRESS_ALLOW", LOOPBACK);
    }

    public Addresses addresses() {
        return ground.addresses();
    }

    /** Where the second alert-service listens: at the port that is the inbox's where there is mail. */
    public URI secondAlert() {
        return addresses().inbox();
    }

    public String adminKey() {
        return adminKey;
    }

    /** Kills a service as SIGKILL does. */
    public void kill(String service) {
        part(service).kill();
    }

    /** Asks a service to end by SIGTERM. Returns whether it went by itself within 30 s, the longest a stop may take. */
    public boolean stop(String service) {
        return part(service).stop(STOP);
    }

    /** Starts a service again, and returns once it is ready. */
    public void start(String service) {
        start(service, Map.of());
    }

    /** The same with further environment, this once. */
    public void start(String service, Map<String, String> settings) {
        launch(service(service).with(settings));
        service(service).awaitReady(part(service));
    }

    /** Whether the service runs, ready or not. */
    public boolean isAlive(String service) {
        return part(service).alive();
    }

    /** Takes the processor from a service or from "kafka", as SIGSTOP does. */
    public void suspend(String part) {
        part(part).suspend();
    }

    /** Gives the processor back to what was suspended. */
    public void resume(String part) {
        part(part).resume();
    }

    /** Processor time so far of a service that runs, of "kafka" or of "postgres". */
    public Duration processorTime(String part) {
        return (part.equals("postgres") ? ground.postgres().running() : part(part)).processorTime();
    }

    /** Kills the broker as SIGKILL does. */
    public void killKafka() {
        ground.killKafka();
    }

    /** Starts the broker again on its records, and returns once it answers. */
    public void startKafka() {
        ground.restoreKafka();
    }

    /** Stops PostgreSQL without a checkpoint and without a word to its clients. */
    public void stopPostgresAtOnce() {
        ground.postgres().stopAtOnce();
    }

    /** Starts PostgreSQL again, and returns once it has recovered. */
    public void startPostgres() {
        ground.restorePostgres();
    }

    /** Copies all databases as they are now, while they are in use, into a folder that is made for it. */
    public void backUpPostgres(Path folder) {
        ground.postgres().backUp(folder);
    }

    /** Puts all databases back to what they were at the backup, whatever became of them, and starts PostgreSQL on that. */
    public void restorePostgres(Path backup) {
        ground.postgres().stopAndRestore(backup);
        ground.restorePostgres();
    }

    /** A connection to the database "ingest", "enrich" or "alert", past every proxy, that may do everything. */
    public Connection asSuperuser(String database) throws SQLException {
        return ground.postgres().databases().asSuperuser(database);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        running.values().parallelStream().forEach(service -> service.stop(STOP));
        ground.close();
    }

    private void launch(Service service) {
        running.put(service.name(), service.start(ground.data()));
    }

    private Service service(String name) {
        return requireNonNull(services.get(name), name);
    }

    private Running part(String name) {
        return name.equals("kafka") ? ground.kafka().running() : requireNonNull(running.get(name), name);
    }
}
