package org.newswatch.bench.way;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The same hops with nothing done on the way: HTTP in, a topic, a consumer, a second topic, a consumer, a webhook to each reader. It
 * remembers nothing, looks for nothing, signs nothing and tries nothing twice.
 */
final class BareChain {

    private static final String FIRST = "bare-first";

    private static final String SECOND = "bare-second";

    private final Map<String, Object> broker;
    private final String[] receivers;
    private final String addressStart;
    private final String padding;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BareChain(String bootstrapServers, String addressStart, int webhookBytes, int receiversPort) {
        this.broker = Map.of("bootstrap.servers", bootstrapServers);
        this.addressStart = addressStart;
        this.padding = "x".repeat(Math.max(0, webhookBytes - addressStart.length() - 20));
        this.receivers = new String[Readers.ALL];
        for (int reader = 0; reader < receivers.length; reader++) {
            receivers[reader] = Receivers.address(reader, receiversPort);
        }
    }

    /** Arguments: bootstrap servers, port, start of an article's address, bytes of a webhook's body, port of the receivers. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // While ours has its turn the clients keep their connections.
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        new BareChain(arguments[0], arguments[2], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]))
                .start(Integer.parseInt(arguments[1]));
    }

    private void start(int port) throws IOException {
        var in = producer(0);
        var between = producer(1);
        Thread.ofPlatform()
                .name("first")
                .start(() -> consume(FIRST, (key, value) -> {
                    var _ = between.send(record(SECOND, key, value));
                }));
        Thread.ofPlatform().name("second").start(() -> consume(SECOND, (key, value) -> deliver(Integer.parseInt(key))));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> take(exchange, in));
        server.start();
        System.out.println("ready");
    }

    private void take(HttpExchange exchange, KafkaProducer<String, byte[]> producer) throws IOException {
        try (exchange) {
            var number = exchange.getRequestURI().getQuery();
            producer.send(record(FIRST, number, exchange.getRequestBody().readAllBytes()))
                    .get();
            exchange.sendResponseHeaders(202, -1);
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    private void consume(String topic, Hop hop) {
        try (var consumer =
                new KafkaConsumer<>(settings(topic), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> hop.take(record.key(), record.value()));
            }
        }
    }

    private Map<String, Object> settings(String group) {
        return Map.of(
                "bootstrap.servers",
                broker.get("bootstrap.servers"),
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "fetch.min.bytes",
                1);
    }

    private KafkaProducer<String, byte[]> producer(int linger) {
        var settings = new HashMap<>(broker);
        settings.putAll(Map.of("acks", "all", "linger.ms", linger));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, byte[] value) {
        return new ProducerRecord<>(topic, key, value);
    }

    private void deliver(int article) {
        var body = ("{\"url\":\"" + addressStart + article + "\",\"text\":\"" + padding + "\"}").getBytes(UTF_8);
        for (int reader : Readers.of(article)) {
            var request = HttpRequest.newBuilder(URI.create(receivers[reader]))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            var _ = http.sendAsync(request, BodyHandlers.discarding());
        }
    }

    private interface Hop {
        void take(String key, byte[] value);
    }
}
