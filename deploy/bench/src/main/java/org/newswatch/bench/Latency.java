package org.newswatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.newswatch.local.Addresses;
import org.newswatch.local.Client;
import org.newswatch.local.Options;
import org.newswatch.local.ProjectFolder;
import org.newswatch.local.Receiver;
import org.newswatch.local.Stack;

/** The time from the start of an article's POST to its webhook's arrival, one article at a time, nothing else going on. */
final class Latency implements AutoCloseable {

    private static final int PORT_BASE = 23080;
    private static final int WARM_UP = 400;
    private static final int PATIENCE_S = 20;
    private static final long PAUSE_MS = 25;

    private final BlockingQueue<Receiver.Delivery> arrived = new ArrayBlockingQueue<>(1_000);
    private final Addresses addresses;
    private final Client client;
    private final Receiver receiver;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private Latency(Addresses addresses, String key) {
        this.addresses = addresses;
        this.client = new Client(key);
        this.receiver = Receiver.start(0, delivery -> arrived.offer(delivery) ? 204 : 503);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var articles = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        var data = Files.createDirectories(Path.of("target/stack").toAbsolutePath());
        var options = new Options(data, false, PORT_BASE, null, "127.0.0.0/8");
        var stack = new Stack(ProjectFolder.find(), options, new PrintStream(System.out, true));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.start();
        try (var latency = new Latency(stack.addresses(), stack.adminKey())) {
            var subscription = latency.subscribe();
            latency.measure(0, WARM_UP);
            var millis = latency.measure(WARM_UP, articles);
            latency.unsubscribe(subscription);
            var quantiles = new Quantiles(millis);
            System.out.println(quantiles);
            System.out.println("raw: " + write(quantiles, millis));
        }
        System.exit(0);
    }

    private String subscribe() throws IOException {
        var answer = client.post(
                addresses.alert(),
                "/v1/subscriptions",
                Map.of(
                        "name", "latency",
                        "query", "zirconium",
                        "notify", "article",
                        "channels",
                                List.of(Map.of(
                                        "type",
                                        "webhook",
                                        "url",
                                        receiver.address("/").toString()))));
        if (answer.status() != 201) {
            throw new IOException("the subscription was refused: " + answer.status() + " " + answer.body());
        }
        receiver.expect("/", answer.body().findValuesAsText("secret").getFirst());
        return answer.body().path("id").asText();
    }

    private void unsubscribe(String subscription) throws IOException {
        client.delete(addresses.alert(), "/v1/subscriptions/" + subscription);
    }

    /** The latencies in milliseconds of the articles with these numbers. */
    private double[] measure(int from, int count) throws IOException, InterruptedException {
        var millis = DoubleStream.builder();
        for (var number = from; number < from + count; number++) {
            var body = Client.JSON.writeValueAsString(SampleArticle.of(run, number));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            var start = System.nanoTime();
            var answer = client.post(addresses.ingest(), "/v1/articles", "application/json", body);
            if (answer.status() != 202) {
                throw new IOException("article " + number + " was not accepted: " + answer);
            }
            millis.add((delivery(SampleArticle.url(run, number)).nanos() - start) / 1e6);
        }
        return millis.build().toArray();
    }

    /** The signed delivery of the article; others, such as an earlier run's, are passed over. */
    private Receiver.Delivery delivery(String url) throws IOException, InterruptedException {
        while (true) {
            var delivery = arrived.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (delivery == null || !delivery.signed()) {
                throw new IOException(url + " was not delivered with a good signature: " + delivery);
            }
            if (delivery.body().at("/data/article/url").asText().equals(url)) {
                return delivery;
            }
        }
    }

    private static Path write(Quantiles quantiles, double[] inOrder) throws IOException {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var result = new LinkedHashMap<String, Object>();
        result.put("measured", "POST of an article sent to its webhook received, idle stack, milliseconds");
        result.put("at", at.toString());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("java", System.getProperty("java.vm.version"));
        result.put("p50", quantiles.at(0.5));
        result.put("p90", quantiles.at(0.9));
        result.put("p99", quantiles.at(0.99));
        result.put("max", quantiles.at(1));
        result.put("millis", inOrder);
        var file = Path.of("results", "latency-" + at.toString().replaceAll("[-:]", "") + ".json");
        Files.createDirectories(Path.of("results"));
        Client.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        return file;
    }

    @Override
    public void close() {
        receiver.close();
        client.close();
    }
}
