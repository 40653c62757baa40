package org.newswatch.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * One real Kafka and one real PostgreSQL for all tests of a JVM: {@code @WithTestResource(KafkaAndPostgres.class)}. The
 * init argument {@code database} names the test application's own database, default "test"; {@code role} a role of its own that owns no
 * table of it, where another one is to migrate.
 */
public final class KafkaAndPostgres implements QuarkusTestResourceLifecycleManager {

    private static final String KAFKA = "newswatch.test.kafka";
    private static final String POSTGRES = "newswatch.test.postgres";

    private String database = "test";
    private String role = PostgresServer.USER;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        role = arguments.getOrDefault("role", role);
    }

    @Override
    public Map<String, String> start() {
        // Each test application may load this class anew: what runs already is noted where every loader looks.
        synchronized (System.getProperties()) {
            if (System.getProperty(KAFKA) == null) {
                startServers();
            }
        }
        var databases = new Databases(Integer.parseInt(System.getProperty(POSTGRES)));
        databases.make(database);
        databases.makeRole(role);
        return Map.of(
                "kafka.bootstrap.servers",
                System.getProperty(KAFKA),
                "quarkus.datasource.jdbc.url",
                databases.address(database),
                "quarkus.datasource.username",
                role,
                "quarkus.datasource.password",
                PostgresServer.PASSWORD,
                "quarkus.flyway.username",
                PostgresServer.USER,
                "quarkus.flyway.password",
                PostgresServer.PASSWORD);
    }

    /** Nothing: the next test application of this JVM uses the same two, and a shutdown hook ends them. */
    @Override
    public void stop() {}

    private static void startServers() {
        var project = ProjectFolder.find();
        var folder = TestFolder.ofThisJvm();
        var port = Ports.free();
        var postgres = PostgresServer.start(project, folder.path("postgres"), folder.path("postgres.log"), port);
        var kafka =
                KafkaServer.start(project, folder.path("kafka"), folder.path("kafka.log"), Ports.free(), Ports.free());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            postgres.close();
            folder.delete();
        }));
        System.setProperty(KAFKA, kafka.bootstrapServers());
        System.setProperty(POSTGRES, Integer.toString(port));
    }
}
