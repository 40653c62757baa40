package org.newswatch.local;

import static org.newswatch.local.Podman.podman;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.newswatch.local.Podman.Said;

/**
 * The three services from their images, each in a hardened container, on Kafka and PostgreSQL of this machine; with a role of their own,
 * which may read and write rows, and another one that migrates. For the training of images, their tests and benchmarks.
 */
public final class ImageStack implements AutoCloseable {

    /** In the order in which they start: the keys that the others wait for come from the first. */
    public static final List<String> SERVICES = List.of("alert-service", "enrich-service", "ingest-service");

    private static final String LOOPBACK = "127.0.0.0/8,::1/128";
    private static final String ROLE = "newswatch_service";
    private static final String MIGRATION_MEMORY = "384m";

    private final Ground ground;
    private final String tag;
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Container> containers = new LinkedHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Starts Kafka and PostgreSQL, and no service yet.
     *
     * @param folder keeps everything; what an earlier run left running there is ended
     * @param portBase the first of ten free ports
     * @param tag of the images, such as 0.1.0
     */
    public ImageStack(Path folder, int portBase, String tag) {
        why(tag).ifPresent(reason -> {
            throw new CannotStart(reason);
        });
        this.tag = tag;
        this.ground = new Ground(folder, portBase, SERVICES.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        ground.postgres().role(ROLE);
        services().forEach(service -> services.put(service.name(), service));
    }

    /** Why there can be none on this machine, if so. */
    public static Optional<String> why(String tag) {
        if (!Podman.isThere()) {
            return Optional.of(
                    "no podman that runs containers here (PODMAN names another, CONTAINERS_CONF its configuration)");
        }
        return SERVICES.stream()
                .map(service -> image(service, tag))
                .filter(image -> !Podman.hasImage(image))
                .findFirst()
                .map(image -> "no image " + image + ": deploy/kubernetes/images makes it")
                .or(() -> Podman.whyNothingRuns(image(SERVICES.getFirst(), tag)));
    }

    /** Copies what is in an image to {@code newswatch} in a folder. */
    public static void unpack(String service, String tag, Path folder) {
        var container = podman("create", image(service, tag));
        try {
            podman("cp", container + ":/opt/newswatch", folder.toString());
        } finally {
            podman("rm", container);
        }
    }

    private Stream<Service> services() {
        var at = ground.addresses();
        return Stream.of(
                        ground.service("alert-service", "alert", at.alert())
                                .with("NEWSWATCH_PUBLIC_URL", at.alert().toString())
                                .with("NEWSWATCH_ADMIN_KEY", adminKey())
                                .with("NEWSWATCH_SECRETS_KEY", ground.data().secretsKey())
                                .with("NEWSWATCH_EGRESS_ALLOW", LOOPBACK),
                        ground.service("enrich-service", "enrich", at.enrich()),
                        ground.service("ingest-service", "ingest", at.ingest())
                                .with("NEWSWATCH_EGRESS_ALLOW", LOOPBACK))
                .map(service -> service.with(Map.of(
                        "QUARKUS_DATASOURCE_USERNAME",
                        ROLE,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        PostgresServer.PASSWORD,
                        "QUARKUS_FLYWAY_MIGRATE_AT_START",
                        "false",
                        "QUARKUS_FLYWAY_VALIDATE_AT_START",
                        "true")));
    }

    public Addresses addresses() {
        return ground.addresses();
    }

    public String adminKey() {
        return ground.data().adminKey();
    }

    /**
     * Migrates a service's database as its owner, in a container that ends by itself.
     *
     * @param settings further environment
     */
    public Said migrate(String service, Map<String, String> settings) {
        var migration = service(service)
                .with(Map.of(
                        "QUARKUS_INIT_AND_EXIT",
                        "true",
                        "QUARKUS_FLYWAY_MIGRATE_AT_START",
                        "true",
                        "QUARKUS_FLYWAY_VALIDATE_AT_START",
                        "false",
                        "QUARKUS_FLYWAY_USERNAME",
                        PostgresServer.USER,
                        "QUARKUS_FLYWAY_PASSWORD",
                        PostgresServer.PASSWORD))
                .with(settings);
        return Container.once(migration, image(service), MIGRATION_MEMORY);
    }

    /** Migrates all databases. */
    public void migrateAll() {
        for (var service : SERVICES) {
            var said = migrate(service, Map.of());
            if (said.exitCode() != 0) {
                throw new CannotStart("the migration of " + service + " failed: " + said.text());
            }
        }
    }

    /**
     * Starts a service, which is not ready yet.
     *
     * @param memory its limit, such as 384m
     * @param settings further environment
     */
    public Container start(String service, String memory, Map<String, String> settings) {
        return started(service, Container.run(service(service).with(settings), image(service, tag), memory, List.of()));
    }

    /** Starts another program than the image's: Java with these arguments, with a folder of this machine mounted. */
    Container start(String service, String memory, Path folder, String mountedAt, List<String> java) {
        var options = List.of("--entrypoint=java", "--volume=" + folder + ":" + mountedAt);
        return started(
                service,
                Container.run(service(service), image(service, tag), memory, options, java.toArray(String[]::new)));
    }

    private Container started(String service, Container container) {
        containers.put(service, container);
        return container;
    }

    String image(String service) {
        return image(service, tag);
    }

    private static String image(String service, String tag) {
        return "localhost/newswatch/" + service + ":" + tag;
    }

    /** Kills the broker as SIGKILL does. */
    public void killKafka() {
        ground.killKafka();
    }

    /** Starts the broker again on its records, and returns once it answers. */
    public void restoreKafka() {
        ground.restoreKafka();
    }

    /** Stops PostgreSQL at once. */
    public void stopPostgres() {
        ground.postgres().stopAtOnce();
    }

    /** Starts PostgreSQL again on its databases, and returns once it answers. */
    public void restorePostgres() {
        ground.restorePostgres();
    }

    private Service service(String name) {
        return Optional.ofNullable(services.get(name)).orElseThrow();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        containers.values().forEach(Container::remove);
        ground.close();
    }
}
