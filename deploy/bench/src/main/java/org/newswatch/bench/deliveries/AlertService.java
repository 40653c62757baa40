package org.newswatch.bench.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.newswatch.bench.posts.Cpu;
import org.newswatch.bench.posts.Grounds;
import org.newswatch.bench.posts.Program;
import org.newswatch.local.Client;
import org.newswatch.local.PostgresServer;
import org.newswatch.local.ProjectFolder;

/**
 * The packaged alert-service on a real broker and a real database. Alerts are raised as always, by articles that match;
 * their channels can be held meanwhile, as another replica would, so that a whole backlog is let go at once.
 */
final class AlertService implements AutoCloseable {

    static final String KEY = "nw_bench-administrator-of-alerts";

    private static final String SECRETS_KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgYSBiZW5jaG1hcms=";
    private static final int PATIENCE_S = 120;

    private final Grounds grounds;
    private final Program program;
    private final String address;
    private final Connection database;
    private final Client client = new Client(KEY);
    private final KafkaProducer<String, byte[]> producer;
    private int published;

    private AlertService(Grounds grounds, Program program, String address) throws SQLException {
        this.grounds = grounds;
        this.program = program;
        this.address = address;
        this.database = DriverManager.getConnection(address, PostgresServer.USER, PostgresServer.PASSWORD);
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", grounds.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** @param settings further environment of the service */
    static AlertService start(ProjectFolder project, Map<String, String> settings)
            throws IOException, SQLException, InterruptedException {
        var jar = Path.of(System.getProperty(
                "alert",
                project.root()
                        .resolve("alert-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var grounds = new Grounds(project);
        var address = grounds.database("alert");
        var all = new HashMap<>(settings);
        all.putAll(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                grounds.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                address,
                "QUARKUS_DATASOURCE_USERNAME",
                PostgresServer.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                PostgresServer.PASSWORD,
                "NEWSWATCH_ADMIN_KEY",
                KEY,
                "NEWSWATCH_SECRETS_KEY",
                SECRETS_KEY,
                "NEWSWATCH_EGRESS_ALLOW",
                "127.0.0.0/8"));
        var program = Program.start(jar, grounds.log("alert"), all);
        program.awaitStatus("/q/health/ready", 200);
        return new AlertService(grounds, program, address);
    }

    Program program() {
        return program;
    }

    /** Processor time of the service, the database and the broker. */
    List<Cpu> cpu() {
        return List.of(program.cpu("alert-service"), grounds.databaseCpu(), grounds.brokerCpu());
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + program.port() + path);
    }

    /** Subscribes to a word, with a webhook or with none; returns the id. */
    String subscribe(String word, String... webhooks) throws IOException {
        var channels = List.of(webhooks).stream()
                .map(url -> Map.of("type", "webhook", "url", url))
                .toList();
        var answer = client.post(
                address("/"),
                "/v1/subscriptions",
                Map.of("name", "News of the " + word, "query", word, "channels", channels));
        if (answer.status() != 201) {
            throw new IOException("the subscription was refused: " + answer.status() + " " + answer.body());
        }
        return answer.body().path("id").asText();
    }

    /** How many articles were published so far. */
    int published() {
        return published;
    }

    /** Publishes that many new articles, each a story of its own, with the word in their titles. */
    void publish(String word, int articles) throws ExecutionException, InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (int i = 0; i < articles; i++) {
            var article = EnrichedArticle.of(word, published++);
            var record = new ProducerRecord<>("articles-enriched", article.id(), article.json());
            record.headers().add("ce_type", "org.newswatch.article.enriched.v1".getBytes(UTF_8));
            sent.add(producer.send(record));
        }
        for (var each : sent) {
            each.get();
        }
    }

    /** Keeps channels with addresses like this, which nobody holds, from being served. */
    void holdChannels(String address) throws SQLException {
        update("update channel set leased_until = now() + interval '1 hour', leased_by = 'bench'"
                + " where leased_by is null and address like '" + address + "'");
    }

    void letChannelsGo() throws SQLException {
        update("update channel set leased_until = null, leased_by = null where leased_by = 'bench'");
    }

    /**
     * Keeps alerts that are raised from now on from streams until it is closed: a transaction under way may yet raise one that
     * has its place before them.
     */
    Connection holdStreams() throws SQLException {
        var connection = DriverManager.getConnection(address, PostgresServer.USER, PostgresServer.PASSWORD);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
        return connection;
    }

    /** Returns once that many alerts were raised since the service began. */
    void awaitRaised(long count) throws SQLException, InterruptedException {
        for (int i = 0; i < PATIENCE_S * 10 && number("select count(*) from told") < count; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Returns once that many deliveries are to be sent yet, to addresses like this. */
    void awaitPending(long count, String address) throws SQLException, InterruptedException {
        for (int i = 0; i < PATIENCE_S * 100; i++) {
            if (deliveries("pending", address) == count) {
                return;
            }
            // Counting takes the database milliseconds, which those who are measured go without.
            TimeUnit.MILLISECONDS.sleep(count == 0 ? 20 : 100);
        }
        throw new IllegalStateException(
                "expected " + count + " deliveries to be pending, found " + deliveries("pending", address));
    }

    long deliveries(String status, String address) throws SQLException {
        return number("select count(*) from delivery d join channel c on c.id = d.channel_id where d.status = '"
                + status + "' and c.address like '" + address + "'");
    }

    long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void update(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        producer.close();
        client.close();
        try {
            database.close();
        } catch (SQLException e) {
            System.err.println("the database was not left in order: " + e.getMessage());
        }
        program.close();
        grounds.close();
    }
}
