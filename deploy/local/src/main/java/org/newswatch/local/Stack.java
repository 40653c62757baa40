package org.newswatch.local;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The whole system on one machine: Kafka, PostgreSQL, a mail inbox and the three services, started, watched and stopped. */
public final class Stack implements AutoCloseable {

    private static final String INGEST = "ingest-service";
    private static final String ENRICH = "enrich-service";
    private static final String ALERT = "alert-service";
    private static final Duration SERVICE_STOP = Duration.ofSeconds(12);
    private static final long FULL_MIB = 64;

    private final ProjectFolder project;
    private final Options options;
    private final PrintStream out;
    private final Addresses addresses;
    private final DataFolder data;
    private final String adminKey;

    private final Watch watch = new Watch();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Map<Service, Running> services = new ConcurrentHashMap<>();
    private final List<Runnable> grounds = new ArrayList<>();

    /** Takes the data folder, ends what a killed stack left running there, and checks that nothing is in the way. */
    public Stack(ProjectFolder project, Options options, PrintStream out) {
        this.project = project;
        this.options = options;
        this.out = out;
        this.addresses = new Addresses(options.portBase());
        this.data = DataFolder.open(options.data());
        try {
            data.stopLeftovers(INGEST, ENRICH, ALERT);
            data.stopLeftovers("kafka", "postgres");
            addresses.requireFree();
            data.requireSpace();
            this.adminKey = options.adminKey() == null ? data.adminKey() : options.adminKey();
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Runs until it is told to end, or a part of it ends by itself. */
    public static void main(String[] arguments) {
        try {
            var project = ProjectFolder.find();
            var options = Options.of(project, arguments, System.getenv());
            var stack = new Stack(project, options, System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.start();
            if (options.demo()) {
                Thread.ofVirtual()
                        .name("demo")
                        .start(new Demo(stack.addresses, stack.adminKey, stack.data, System.out));
            }
            System.err.println(stack.awaitDeath());
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
        }
        System.exit(1);
    }

    /** Starts everything, and returns once every service says that it is ready. */
    public void start() {
        try {
            startParts();
        } catch (CannotStart e) {
            throw closing.get() ? new CannotStart("stopped before it was ready", e) : e;
        }
    }

    private void startParts() {
        out.println("starting Newswatch on " + options.data());
        var broker = launch(this::launchKafka);
        var database = launch(this::startPostgres);
        launch(this::startMailInbox);
        watch.over(database.running());
        out.println("PostgreSQL is up");
        broker.awaitReady();
        watch.over(broker.running());
        out.println("Kafka is up");

        var all = services(database).toList();
        all.forEach(service -> launch(() -> start(service)));
        all.forEach(service -> {
            service.awaitReady(running(service));
            watch.over(running(service));
            out.println(service.name() + " is up");
        });
        out.print(addresses.toText(options, adminKey));
        out.println("ready");
    }

    private KafkaServer launchKafka() {
        var folder = data.of("kafka");
        var log = data.log("kafka");
        var kafka = KafkaServer.launch(project, folder, log, addresses.kafkaPort(), addresses.kafkaController());
        grounds.add(kafka::close);
        return kafka;
    }

    private PostgresServer startPostgres() {
        var postgres = PostgresServer.start(project, data.of("postgres"), data.log("postgres"), addresses.postgres());
        grounds.add(postgres::close);
        return postgres;
    }

    private MailInbox startMailInbox() {
        var inbox = MailInbox.start(
                addresses.smtp(), addresses.imap(), addresses.inbox().getPort());
        grounds.add(inbox::close);
        return inbox;
    }

    /** What the three services are told; everything else is their default. */
    private Stream<Service> services(PostgresServer database) {
        var broker = addresses.kafka();
        return Stream.of(
                Service.of(INGEST, project, addresses.ingest(), broker, database.database("ingest"))
                        .with("NEWSWATCH_EGRESS_ALLOW", options.egressAllow()),
                Service.of(ENRICH, project, addresses.enrich(), broker, database.database("enrich")),
                Service.of(ALERT, project, addresses.alert(), broker, database.database("alert"))
                        .with("NEWSWATCH_ADMIN_KEY", adminKey)
                        .with("NEWSWATCH_SECRETS_KEY", data.secretsKey())
                        .with("NEWSWATCH_EGRESS_ALLOW", options.egressAllow())
                        .with("NEWSWATCH_PUBLIC_URL", addresses.alert().toString())
                        .with("NEWSWATCH_CONSOLE_INGEST", addresses.ingest().toString())
                        .with("NEWSWATCH_CONSOLE_ENRICH", addresses.enrich().toString())
                        .with("NEWSWATCH_MAIL_HOST", "127.0.0.1")
                        .with("NEWSWATCH_MAIL_PORT", Integer.toString(addresses.smtp()))
                        .with("NEWSWATCH_MAIL_STARTTLS", "disabled"));
    }

    public Addresses addresses() {
        return addresses;
    }

    public String adminKey() {
        return adminKey;
    }

    /** Kills a service as SIGKILL does, starts it again, and returns once it is ready. */
    public void restart(String name) {
        var service = services.keySet().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        watch.leave(running(service));
        running(service).kill();
        service.awaitReady(launch(() -> start(service)));
        watch.over(running(service));
    }

    private Running start(Service service) {
        var running = service.start(data);
        services.put(service, running);
        return running;
    }

    private Running running(Service service) {
        return requireNonNull(services.get(service));
    }

    /** Starts a part unless the stop has begun, so that no part outlives it. */
    private synchronized <T> T launch(Supplier<T> part) {
        if (closing.get()) {
            throw new CannotStart("stopped before it was ready");
        }
        return part.get();
    }

    /** Blocks until a part ends by itself, and returns the sentence about it. */
    String awaitDeath() {
        var dead = watch.awaitDeath();
        var full = data.freeMib() < FULL_MIB ? "The disk is full (" + data.freeMib() + " MiB left). " : "";
        return full + dead.obituary();
    }

    /** Stops the services, then what they stand on; everything acknowledged is on the disk after it. Within 30 s. */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        synchronized (this) {
            out.println("stopping");
            watch.end();
            services.values().parallelStream().forEach(running -> running.stop(SERVICE_STOP));
            grounds.parallelStream().forEach(Runnable::run);
            data.close();
            out.println("stopped");
        }
    }
}
