package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.newswatch.local.Podman.podman;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets the services of freshly made images do a little of everything, so that the JVM sees which classes they load and how they are
 * linked, and keeps that in a file for each: what an image starts with from then on. The JVM, the class path and the options are the
 * image's own, as a cache that fits others is refused.
 */
final class Training {

    private static final int PORT_BASE = 24_080;
    private static final String MEMORY = "2g";
    private static final String MOUNTED_AT = "/training";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofMinutes(5);

    private final ImageStack stack;
    private final Path out;

    private Training(ImageStack stack, Path out) {
        this.stack = stack;
        this.out = out;
    }

    /** @param arguments the tag of the images, and the folder that gets SERVICE/app.aot */
    public static void main(String[] arguments) throws Exception {
        var out = Path.of(arguments[1]).toAbsolutePath();
        try (var stack = new ImageStack(out.resolve("ground"), PORT_BASE, arguments[0])) {
            new Training(stack, out).run();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        stack.migrateAll();
        System.out.println("the databases are migrated");
        var containers = new TreeMap<String, Container>();
        for (var service : ImageStack.SERVICES) {
            containers.put(service, start(service));
        }
        containers.forEach((service, container) -> System.out.println(
                service + " was ready after " + container.awaitReady().toMillis() + " ms"));
        work();
        System.out.println("news went all the way; the services stop and write what they learned");
        containers.values().parallelStream().forEach(container -> container.stop(STOP));
        for (var service : containers.keySet()) {
            var cache = out.resolve(service).resolve("app.aot");
            if (!Files.exists(cache)) {
                throw new CannotStart(
                        service + " wrote no cache: " + containers.get(service).log());
            }
            System.out.println(service + " wrote " + (Files.size(cache) >> 20) + " MiB");
        }
    }

    private Container start(String service) throws IOException {
        var folder = out.resolve(service);
        Files.createDirectories(folder);
        // The container's user is nobody here.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return stack.start(service, MEMORY, folder, MOUNTED_AT, arguments(service));
    }

    /** The image's own, with the wish to write a cache. */
    private List<String> arguments(String service) throws IOException {
        var entrypoint = podman("image", "inspect", "--format", "{{json .Config.Entrypoint}}", image(service));
        var arguments = new ArrayList<String>();
        Client.JSON.readTree(entrypoint).forEach(argument -> arguments.add(argument.asText()));
        arguments.set(0, "-XX:AOTCacheOutput=" + MOUNTED_AT + "/app.aot");
        return arguments;
    }

    private String image(String service) {
        return stack.image(service);
    }

    private void work() throws IOException, InterruptedException {
        Set<String> told = ConcurrentHashMap.newKeySet();
        try (var client = new Client(stack.adminKey());
                var receiver = Receiver.start(0, delivery -> {
                    told.add(delivery.body().at("/data/article/url").asText());
                    return 204;
                })) {
            var at = stack.addresses();
            for (var topic : List.of("energy", "kosovo", "expo-2027")) {
                var subscription = client.post(
                        at.alert(),
                        "/v1/subscriptions",
                        Map.of(
                                "name",
                                topic,
                                "topics",
                                List.of(topic),
                                "channels",
                                List.of(Map.of(
                                        "type",
                                        "webhook",
                                        "url",
                                        receiver.address("/" + topic).toString()))));
                receiver.expect(
                        "/" + topic,
                        subscription.body().findValuesAsText("secret").getFirst());
            }
            var news = sample();
            for (var article : news) {
                client.post(at.ingest(), "/v1/articles", "application/json", article);
            }
            client.post(at.ingest(), "/v1/articles", "application/x-ndjson", String.join("\n", news));
            for (var deadline = System.nanoTime() + PATIENCE.toNanos();
                    told.isEmpty();
                    TimeUnit.MILLISECONDS.sleep(100)) {
                if (System.nanoTime() > deadline) {
                    throw new CannotStart("no alert came within " + PATIENCE.toSeconds() + " s of the training");
                }
            }
            TimeUnit.SECONDS.sleep(3);
            for (var path : List.of("/v1/subscriptions", "/q/metrics", "/q/health")) {
                client.get(at.alert(), path);
                client.get(at.ingest(), path);
                client.get(at.enrich(), path);
            }
        }
    }

    private static List<String> sample() throws IOException {
        try (var news = Training.class.getResourceAsStream("sample-news.ndjson")) {
            return new String(news.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
