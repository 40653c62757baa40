package org.newswatch.bench.posts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.newswatch.local.PostgresServer;
import org.newswatch.local.ProjectFolder;

/**
 * Single articles posted per second, durable when answered, against a bare Quarkus REST echo of the same body: in turn, a
 * few seconds each, by clients that keep their connections. Then the time a post takes that comes alone.
 */
final class Posts {

    private static final int ACCEPTED = 202;

    /** Requests to each before any is measured. A service that was just started compiles itself for about as many. */
    private static final int WARM_UP = 100_000;

    private final Report report = new Report("posts");
    private final int clients;
    private final int rounds;
    private final double seconds;

    private Posts(int clients, int rounds, double seconds) {
        this.clients = clients;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** Arguments: clients, rounds, seconds of each. */
    public static void main(String[] arguments) throws Exception {
        var posts = new Posts(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 64,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7,
                arguments.length > 2 ? Double.parseDouble(arguments[2]) : 4);
        posts.run(ProjectFolder.find());
        System.exit(0);
    }

    private void run(ProjectFolder project) throws Exception {
        var ingestJar = Path.of(System.getProperty(
                "ingest",
                project.root()
                        .resolve("ingest-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var echoJar = project.root().resolve("deploy/bench/echo/target/quarkus-app/quarkus-run.jar");
        try (var grounds = new Grounds(project);
                var ingest = ingest(ingestJar, grounds);
                var echo = Program.start(echoJar, grounds.log("echo"), Map.of())) {
            grounds.issueKey();
            ingest.awaitStatus("/q/health/ready", 200);
            echo.awaitStatus("/echo", 405);
            var cpu = List.of(ingest.cpu("ingest-service"), grounds.databaseCpu(), grounds.brokerCpu());
            compare(ingest, echo, cpu);
            alone(ingest);
        }
        report.write();
    }

    private static Program ingest(Path jar, Grounds grounds) throws IOException {
        return Program.start(
                jar,
                grounds.log("ingest"),
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        grounds.bootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        grounds.database("ingest"),
                        "QUARKUS_DATASOURCE_USERNAME",
                        PostgresServer.USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        PostgresServer.PASSWORD));
    }

    private void compare(Program ingest, Program echo, List<Cpu> cpu) throws IOException {
        var articles = new Posting("/v1/articles", "together");
        var echoed = new Posting("/echo", "together");
        report.setting("clients", clients);
        report.setting("secondsOfARound", seconds);
        report.setting("bytesOfARequest", articles.length());
        report.setting("requestsBefore", WARM_UP);
        try (var toIngest = new Load(ingest.port(), clients);
                var toEcho = new Load(echo.port(), clients)) {
            warmUp(toIngest, articles, ACCEPTED);
            warmUp(toEcho, echoed, 200);
            for (int round = 0; round < rounds; round++) {
                measured(toIngest, articles, cpu);
                var echoCpu = echo.cpu("echo");
                double before = echoCpu.seconds();
                var bare = toEcho.run(seconds, echoed, 200);
                report.figure("echoes per second", bare.perSecond());
                report.figure(
                        "echo: µs of processor per request", (echoCpu.seconds() - before) * 1e6 / bare.requests());
            }
        }
        report.figure("posts / echoes", report.median("posts per second") / report.median("echoes per second"));
    }

    private void warmUp(Load load, Posting posting, int status) throws IOException {
        int sent = 0;
        while (sent < WARM_UP) {
            sent += load.run(seconds, posting, status).requests();
        }
    }

    private void measured(Load load, Posting articles, List<Cpu> cpu) throws IOException {
        var before = cpu.stream().mapToDouble(Cpu::seconds).toArray();
        var posts = load.run(seconds, articles, ACCEPTED);
        report.figure("posts per second", posts.perSecond());
        report.figure("post p50 ms", posts.quantile(0.5));
        report.figure("post p99 ms", posts.quantile(0.99));
        for (int i = 0; i < before.length; i++) {
            double used = cpu.get(i).seconds() - before[i];
            report.figure(cpu.get(i).name() + ": µs of processor per post", used * 1e6 / posts.requests());
        }
    }

    private void alone(Program ingest) throws IOException {
        var articles = new Posting("/v1/articles", "alone");
        try (var load = new Load(ingest.port(), 1)) {
            load.run(seconds, articles, ACCEPTED);
            for (int round = 0; round < rounds; round++) {
                var posts = load.run(seconds / 2, articles, ACCEPTED);
                report.figure("alone: post p50 ms", posts.quantile(0.5));
                report.figure("alone: post p99 ms", posts.quantile(0.99));
            }
        }
    }
}
