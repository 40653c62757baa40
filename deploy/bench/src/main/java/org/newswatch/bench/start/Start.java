package org.newswatch.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.posts.Report;
import org.newswatch.local.CannotStart;
import org.newswatch.local.Container;
import org.newswatch.local.ImageStack;

/**
 * Starts each service's image alone, with its AOT cache and without in turn, in a container with little memory; then all three under
 * load.
 */
final class Start {

    private static final int PORT_BASE = 27_080;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(45);
    private static final Map<String, Map<String, String>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("with the cache", Map.of());
        WAYS.put("without", Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off"));
    }

    private final Report report = new Report("start");
    private final ImageStack stack;
    private final String limit;

    private Start(ImageStack stack, String limit) {
        this.stack = stack;
        this.limit = limit;
    }

    /** @param arguments rounds, the memory limit, seconds of load, the tag of the images */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var limit = arguments.length > 1 ? arguments[1] : "384m";
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        var tag = arguments.length > 3 ? arguments[3] : "0.1.0";
        var folder = Files.createTempDirectory(Path.of("target"), "start-").toAbsolutePath();
        try (var stack = new ImageStack(folder, PORT_BASE, tag)) {
            new Start(stack, limit).run(rounds, seconds);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(int rounds, int seconds) throws IOException, InterruptedException {
        report.setting("rounds", rounds);
        report.setting("limit", limit);
        report.setting("secondsOfLoad", seconds);
        stack.migrateAll();
        for (int round = 0; round < rounds; round++) {
            for (var service : ImageStack.SERVICES) {
                for (var way : WAYS.entrySet()) {
                    startAlone(service, way.getKey(), way.getValue());
                }
            }
            System.out.println("round " + (round + 1) + " of " + rounds);
        }
        underLoad(seconds);
        report.write();
    }

    private void startAlone(String service, String way, Map<String, String> settings) throws InterruptedException {
        var container = start(service, settings);
        var ready = container.awaitReady();
        var spent = container.process().info().totalCpuDuration().orElse(Duration.ZERO);
        TimeUnit.MILLISECONDS.sleep(REST.toMillis());
        report.figure(service + " " + way + ", ready, s", ready.toMillis() / 1e3);
        report.figure(service + " " + way + ", processor until ready, s", spent.toMillis() / 1e3);
        report.figure(service + " " + way + ", idle, MiB", container.memory().now());
        container.stop(STOP);
    }

    private void underLoad(int seconds) throws IOException, InterruptedException {
        var containers = new LinkedHashMap<String, Container>();
        ImageStack.SERVICES.forEach(service -> containers.put(service, start(service, Map.of())));
        containers.values().forEach(Container::awaitReady);
        report.figure("articles/s accepted under load", new Flood(stack).run(Duration.ofSeconds(seconds)));
        containers.forEach((service, container) -> {
            report.figure(service + " under load, MiB", container.memory().now());
            report.figure(service + " under load, most, MiB", container.memory().most());
            if (container.ranOutOfMemory()) {
                throw new IllegalStateException(service + " ran out of memory");
            }
        });
    }

    /** Stops at once when it is told to, as nobody else is sent its requests. */
    private Container start(String service, Map<String, String> settings) {
        var all = new LinkedHashMap<>(settings);
        all.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        return stack.start(service, limit, all);
    }
}
