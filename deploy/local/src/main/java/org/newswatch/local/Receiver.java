package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A receiver of webhooks on this machine that knows what is signed with the secret of its path, and shows what came last. */
public final class Receiver implements AutoCloseable {

    static {
        // Without it the answer waits for the delayed acknowledgement of its headers, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int SHOWN = 100;

    private final HttpServer server;
    private final Function<Delivery, Integer> onDelivery;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Deque<Delivery> latest = new ConcurrentLinkedDeque<>();

    private Receiver(HttpServer server, Function<Delivery, Integer> onDelivery) {
        this.server = server;
        this.onDelivery = onDelivery;
    }

    /**
     * A webhook as it came in.
     *
     * @param path where to, such as "/energy"
     * @param id the header webhook-id
     * @param signed whether the signature is good
     * @param nanos {@link System#nanoTime} when it was complete
     */
    public record Delivery(String path, String id, boolean signed, long nanos, JsonNode body) {}

    /** Listens on the port, 0 for a free one, and answers each delivery with the status that the function gives. */
    public static Receiver start(int port, Function<Delivery, Integer> onDelivery) {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), onDelivery);
    }

    /** The same, for deliveries that come from elsewhere. */
    public static Receiver start(InetSocketAddress address, Function<Delivery, Integer> onDelivery) {
        try {
            var server = HttpServer.create(address, 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var receiver = new Receiver(server, onDelivery);
            server.createContext("/", receiver::receive);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Deliveries to this path are signed with this secret, {@code whsec_…}. */
    public void expect(String path, String secret) {
        secrets.put(path, secret);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                show(exchange);
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            var nanos = System.nanoTime();
            var path = exchange.getRequestURI().getPath();
            var id = exchange.getRequestHeaders().getFirst("webhook-id");
            var signed = isSigned(path, new String(body, UTF_8), exchange.getRequestHeaders());
            var delivery = new Delivery(path, id == null ? "" : id, signed, nanos, Client.JSON.readTree(body));
            latest.addFirst(delivery);
            if (latest.size() > SHOWN) {
                latest.removeLast();
            }
            var status = onDelivery.apply(delivery);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** What was posted to the path that is asked for, the latest first. */
    private void show(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var bodies = latest.stream()
                .filter(delivery -> delivery.path().equals(path))
                .map(Delivery::body)
                .toList();
        var json = Client.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(bodies);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private boolean isSigned(String path, String body, Map<String, List<String>> headers) {
        var secret = secrets.get(path);
        if (secret == null) {
            return false;
        }
        var lowerCase = new HashMap<String, List<String>>();
        headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), values));
        try {
            new Webhook(secret).verify(body, lowerCase);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return false;
        }
    }
}
