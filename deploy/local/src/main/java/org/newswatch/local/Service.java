package org.newswatch.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One of the three services, as it was packaged.
 *
 * @param settings the environment it gets
 */
record Service(String name, Path jar, URI address, Map<String, String> settings) {

    private static final String HEAP = "768m";
    private static final Duration START = Duration.ofSeconds(90);

    /** The service with what every service gets: its port, the broker and a database of its own. */
    static Service of(String name, ProjectFolder project, URI address, String kafka, String database) {
        return new Service(
                name,
                project.serviceJar(name),
                address,
                Map.of(
                        "QUARKUS_BANNER_ENABLED",
                        "false",
                        "QUARKUS_HTTP_HOST",
                        address.getHost(),
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(address.getPort()),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka,
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database,
                        "QUARKUS_DATASOURCE_USERNAME",
                        PostgresServer.USER,
                        "QUARKUS_DATASOURCE_PASSWORD",
                        PostgresServer.PASSWORD));
    }

    Service with(String setting, String value) {
        return with(Map.of(setting, value));
    }

    Service with(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new Service(name, jar, address, Map.copyOf(all));
    }

    /** The same service under a name and a folder of its own. */
    Service replica(int number) {
        return new Service(name + "-" + number, jar, address, settings);
    }

    Running start(DataFolder data) {
        return start(data, HEAP);
    }

    /** @param heap the most it may have, such as 256m */
    Running start(DataFolder data, String heap) {
        return Running.java(
                name,
                data.of(name),
                data.log(name),
                settings,
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
    }

    /** Returns once the service says that it is ready, or says why it died. */
    void awaitReady(Running running) {
        var deadline = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!running.alive()) {
                throw new CannotStart(running.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(name + " was not ready after " + START.toSeconds() + " s, its log "
                        + running.log() + " ends so:\n" + running.lastLines(10));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("interrupted while " + name + " started", e);
            }
        }
    }

    private boolean isReady() {
        var health = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return Ports.answers(address.getPort())
                    && http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
