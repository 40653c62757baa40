package org.newswatch.bench.subscriptions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.newswatch.bench.posts.Cpu;
import org.newswatch.bench.posts.Grounds;
import org.newswatch.bench.posts.Program;
import org.newswatch.local.Client;
import org.newswatch.local.PostgresServer;

/** The packaged alert-service in a process of its own. */
final class AlertService implements AutoCloseable {

    static final String ADMIN_KEY = "nw_bench-administrator-of-the-alert-service";
    static final String HEAP = "2g";

    private static final String SECRETS_KEY = "dGhpcnR5LXR3byBieXRlcyBmb3IgdGhlIHRlc3RzLi4=";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_EVERY_MS = 250;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final HttpClient http = HttpClient.newHttpClient();
    private final long startedAt = System.nanoTime();
    private final Program program;
    private final URI address;

    private AlertService(Program program) {
        this.program = program;
        this.address = URI.create("http://127.0.0.1:" + program.port());
    }

    static AlertService start(Path jar, Grounds grounds) throws IOException {
        var settings = Map.of(
                "NEWSWATCH_ADMIN_KEY",
                ADMIN_KEY,
                "NEWSWATCH_SECRETS_KEY",
                SECRETS_KEY,
                "KAFKA_BOOTSTRAP_SERVERS",
                grounds.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                grounds.database("alert"),
                "QUARKUS_DATASOURCE_USERNAME",
                PostgresServer.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                PostgresServer.PASSWORD);
        return new AlertService(Program.start(jar, grounds.log("alert"), HEAP, settings));
    }

    URI address() {
        return address;
    }

    Cpu cpu() {
        return program.cpu("alert-service");
    }

    /** Seconds from the start of the process to its being ready, which it is when all subscriptions are loaded. */
    double awaitLoaded() throws IOException, InterruptedException {
        while (true) {
            try {
                if (readiness().path("status").asText().equals("UP")) {
                    return (System.nanoTime() - startedAt) / 1e9;
                }
            } catch (IOException e) {
                if (!program.isAlive() || System.nanoTime() - startedAt > PATIENCE_NANOS) {
                    throw new IOException("alert-service did not load its subscriptions", e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        }
    }

    /** How many subscriptions it matches at the moment. */
    int subscriptions() throws IOException, InterruptedException {
        for (var check : readiness().path("checks")) {
            if (check.path("name").asText().equals("subscriptions loaded")) {
                return check.path("data").path("subscriptions").asInt();
            }
        }
        throw new IOException("the service does not say how many subscriptions it has");
    }

    /** Returns when it matches so many. */
    void awaitSubscriptions(int wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (subscriptions() != wanted) {
            if (System.nanoTime() > deadline) {
                throw new IOException("it matches " + subscriptions() + " subscriptions and not " + wanted);
            }
        }
    }

    double metric(String name) throws IOException, InterruptedException {
        return get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Bytes of heap in use after a full collection. */
    long heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd does not say how much heap is used");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private JsonNode readiness() throws IOException, InterruptedException {
        return Client.JSON.readTree(get("/q/health/ready"));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(program.pid()), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        http.shutdownNow();
        program.close();
    }
}
