package org.newswatch.bench.enrich;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.newswatch.local.EnrichStack;
import org.newswatch.local.Running;

/** Articles a second through one replica, from articles-ingested to articles-enriched, with stories and without, in turn. */
final class Throughput {

    private static final int PORT_BASE = 24080;

    private final MixedNews news = new MixedNews();
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final int articles;
    private final List<Lap> laps = new ArrayList<>();

    private Throughput(int articles) {
        this.articles = articles;
    }

    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        new Throughput(articles).measure(rounds);
    }

    private void measure(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            lap(true);
            lap(false);
        }
        for (boolean stories : new boolean[] {true, false}) {
            System.out.printf(
                    ROOT,
                    "stories %s: median %,.0f articles/s, processor µs each: enrich %.0f, Kafka %.0f, PostgreSQL"
                            + " %.0f%n",
                    stories ? "on " : "off",
                    median(stories, Lap::perSecond),
                    median(stories, lap -> lap.micros().get(0)),
                    median(stories, lap -> lap.micros().get(1)),
                    median(stories, lap -> lap.micros().get(2)));
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("measured", "articles a second from articles-ingested to articles-enriched through one replica");
        result.put("laps", laps);
        System.out.println("raw: " + RawResult.write("enrich-throughput", result));
    }

    /** A replica of its own each time: half as many articles to warm it, then the measured ones, made beforehand. */
    private void lap(boolean stories) throws Exception {
        var settings = Map.of(
                "ENRICH_STORY_ENABLED",
                Boolean.toString(stories),
                "JAVA_TOOL_OPTIONS",
                System.getenv().getOrDefault("NEWSWATCH_BENCH_JAVA", ""));
        var folder = Path.of("target/enrich-stack").toAbsolutePath();
        var name = run + "x" + laps.size();
        var warmUp = news.records(name + "w", articles / 2);
        var measured = news.records(name, articles);
        try (var stack = EnrichStack.start(folder, PORT_BASE, "768m", settings);
                var output = new EnrichedCount(stack.bootstrapServers())) {
            send(stack, warmUp);
            output.await(warmUp.size());
            var before = processors(stack);
            long start = System.nanoTime();
            send(stack, measured);
            output.await(warmUp.size() + measured.size());
            double seconds = (System.nanoTime() - start) / 1e9;
            add(new Lap(stories, articles / seconds, micros(before, processors(stack))));
        }
    }

    private void add(Lap lap) {
        laps.add(lap);
        System.out.println(lap);
    }

    private static List<Duration> processors(EnrichStack stack) {
        return Stream.of(stack.enrich(0), stack.kafka(), stack.postgres())
                .map(Running::processorTime)
                .toList();
    }

    private List<Double> micros(List<Duration> before, List<Duration> after) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> after.get(i).minus(before.get(i)).toNanos() / 1e3 / articles)
                .toList();
    }

    private static void send(EnrichStack stack, List<ProducerRecord<String, byte[]>> records) throws Exception {
        var config = Map.<String, Object>of(
                "bootstrap.servers", stack.bootstrapServers(), "acks", "all", "linger.ms", 20, "batch.size", 262_144);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        }
    }

    private double median(boolean stories, ToDoubleFunction<Lap> value) {
        var sorted = laps.stream()
                .filter(lap -> lap.stories() == stories)
                .mapToDouble(value)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** @param micros of processor time per article: enrich-service, Kafka, PostgreSQL */
    record Lap(boolean stories, double perSecond, List<Double> micros) {}
}
