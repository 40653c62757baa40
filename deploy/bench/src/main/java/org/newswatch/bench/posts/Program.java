package org.newswatch.bench.posts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged Quarkus program in a process of its own. */
public final class Program implements AutoCloseable {

    private static final int START_S = 60;

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the heap that the local stack gives a service; {@code NEWSWATCH_BENCH_JAVA} has further options. */
    public static Program start(Path jar, Path log, Map<String, String> settings) throws IOException {
        return start(jar, log, "768m", settings);
    }

    /** @param heap the most it may have, such as 2g */
    public static Program start(Path jar, Path log, String heap, Map<String, String> settings) throws IOException {
        int port = Grounds.freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        var more = System.getenv().getOrDefault("NEWSWATCH_BENCH_JAVA", "").strip();
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split(" +")));
        }
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new Program(builder.start(), port);
    }

    public int port() {
        return port;
    }

    public Cpu cpu(String name) {
        return new Cpu(name, process.toHandle());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns once it answers with this status there. */
    public void awaitStatus(String path, int status) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < START_S * 5 && process.isAlive(); i++) {
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == status) {
                        return;
                    }
                } catch (IOException notYet) {
                    // it is still starting
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IOException("the program did not answer " + status + " at " + path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
