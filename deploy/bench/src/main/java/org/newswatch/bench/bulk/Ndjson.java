package org.newswatch.bench.bulk;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.newswatch.local.Client;
import org.newswatch.local.IngestStack;

/** B2: articles a second of one NDJSON upload, all of them new, against records a second of Kafka's producer, in turn. */
final class Ndjson {

    private static final int PORT_BASE = 24080;
    private static final long SEED = 20261122;
    private static final int[] SIZES = {1_024, 1_536};

    /** As ingest-service's own producer has them, with acknowledgements of all replicas; neither compresses. */
    private static final Map<String, Object> PRODUCER = Map.of(
            "acks",
            "all",
            "enable.idempotence",
            true,
            "linger.ms",
            20,
            "batch.size",
            256 * 1024,
            "buffer.memory",
            64L << 20);

    private final IngestStack stack;
    private final int records;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final List<Lap> laps = new ArrayList<>();
    private int lap;

    private Ndjson(IngestStack stack, int records) {
        this.stack = stack;
        this.records = records;
    }

    public static void main(String[] arguments) throws Exception {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var options = System.getenv().getOrDefault("NEWSWATCH_BENCH_JAVA", "");
        var settings = options.isEmpty() ? Map.<String, String>of() : Map.of("JAVA_TOOL_OPTIONS", options);
        try (var stack =
                IngestStack.start(Path.of("target/ingest-stack").toAbsolutePath(), PORT_BASE, "768m", settings)) {
            new Ndjson(stack, records).measure(rounds);
        }
    }

    private void measure(int rounds) throws Exception {
        ndjson(SIZES[0]);
        producer(SIZES[0]);
        laps.clear();
        for (int size : SIZES) {
            for (int round = 0; round < rounds; round++) {
                ndjson(size);
                producer(size);
            }
        }
        for (int size : SIZES) {
            System.out.printf(
                    ROOT,
                    "%d bytes: ratio %.2f%n",
                    size,
                    median("ndjson", size, Lap::perSecond) / median("producer", size, Lap::perSecond));
        }
        System.out.println("raw: " + write());
    }

    private void ndjson(int size) throws Exception {
        var lines = lines(size);
        add(Lap.of("ndjson", records, size, stack, () -> Upload.send(stack, lines, records, size)));
    }

    private void producer(int size) throws Exception {
        var lines = lines(size);
        add(Lap.of(
                "producer",
                records,
                size,
                stack,
                () -> PlainProducer.send(stack.bootstrapServers(), PRODUCER, lines, records)));
    }

    private Lines lines(int size) {
        return new Lines(size, SEED, run + "/" + lap++);
    }

    private void add(Lap done) {
        laps.add(done);
        System.out.printf(
                ROOT,
                "%-8s %d bytes: %,.0f/s; processor µs each: client %.1f, ingest %.1f, Kafka %.1f, PostgreSQL %.1f;"
                        + " load %.1f%n",
                done.contender(),
                done.size(),
                done.perSecond(),
                done.clientMicros(),
                done.ingestMicros(),
                done.kafkaMicros(),
                done.postgresMicros(),
                load());
    }

    private double median(String contender, int size, ToDoubleFunction<Lap> value) {
        var sorted = laps.stream()
                .filter(done -> done.contender().equals(contender) && done.size() == size)
                .mapToDouble(value)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private Path write() throws IOException {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var result = new LinkedHashMap<String, Object>();
        result.put("measured", "one NDJSON upload of new articles, and Kafka's producer, in turn; records a second");
        result.put("at", at.toString());
        result.put("seed", SEED);
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("load", load());
        result.put("java", System.getProperty("java.vm.version"));
        result.put("laps", laps);
        var file = Path.of("results", "ndjson-" + at.toString().replaceAll("[-:]", "") + ".json");
        Files.createDirectories(Path.of("results"));
        Client.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        return file;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
