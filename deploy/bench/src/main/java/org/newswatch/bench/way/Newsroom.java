package org.newswatch.bench.way;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.newswatch.local.Addresses;
import org.newswatch.local.BreakableStack;
import org.newswatch.local.Client;
import org.newswatch.local.Detour;

/** A whole system that is gone at the end, with its readers, their receivers and the clients that post. */
final class Newsroom implements AutoCloseable {

    private static final int PORT_BASE = 26080;
    private static final Path FOLDER = Path.of("target/way-stack").toAbsolutePath();

    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final BreakableStack stack;
    private final Wire wire;
    private final Receivers receivers;
    private final Poster poster;
    private int articles;

    private Newsroom(BreakableStack stack) throws IOException {
        this.stack = stack;
        this.wire = new Wire(run, stack.adminKey());
        this.receivers = new Receivers(wire.addressStart());
        this.poster = new Poster(stack.addresses().ingest().getPort());
    }

    /** Starts all of it; {@code NEWSWATCH_BENCH_JAVA} has further options for the services' JVMs. */
    static Newsroom open() throws IOException {
        var java = System.getenv().getOrDefault("NEWSWATCH_BENCH_JAVA", "").strip();
        var settings = java.isEmpty() ? Map.<String, String>of() : Map.of("JAVA_TOOL_OPTIONS", java);
        var newsroom =
                new Newsroom(new BreakableStack(FOLDER, PORT_BASE, Detour.none(new Addresses(PORT_BASE)), settings));
        newsroom.subscribe();
        return newsroom;
    }

    BreakableStack stack() {
        return stack;
    }

    Wire wire() {
        return wire;
    }

    Receivers receivers() {
        return receivers;
    }

    /** A round of so many new articles. */
    Round round(int count) throws IOException {
        var round = receivers.begin(articles, count);
        articles += count;
        return round;
    }

    List<byte[]> requests(Round round) {
        return numbers(round).mapToObj(wire::post).toList();
    }

    static IntStream numbers(Round round) {
        return IntStream.range(round.first(), round.first() + round.articles());
    }

    Poster poster() {
        return poster;
    }

    /** Posts so many articles, of which only so many are on their way at a time, and waits for the last delivery. */
    Round flow(int count, int window) throws IOException, InterruptedException {
        var round = round(count);
        poster.post(round, requests(round), new Pace.Window(round, window));
        round.await();
        return round;
    }

    private void subscribe() throws IOException {
        try (var client = new Client(stack.adminKey())) {
            for (int reader = 0; reader < Readers.ALL; reader++) {
                var answer = client.post(
                        stack.addresses().alert(),
                        "/v1/subscriptions",
                        Map.of(
                                "name", Readers.name(reader),
                                "query", Readers.query(reader),
                                "notify", "article",
                                "channels", List.of(Map.of("type", "webhook", "url", receivers.address(reader)))));
                if (answer.status() != 201) {
                    throw new IOException("a subscription was refused: " + answer);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        poster.close();
        stack.close();
        receivers.close();
        try (var files = Files.walk(FOLDER)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
