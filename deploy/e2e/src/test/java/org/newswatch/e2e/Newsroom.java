package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.newswatch.local.Addresses;
import org.newswatch.local.Client;
import org.newswatch.local.Client.Answer;
import org.newswatch.local.Receiver;
import org.newswatch.local.Receiver.Delivery;

/** Someone who submits articles, subscribes, and receives webhooks whose signatures are verified. */
final class Newsroom implements AutoCloseable {

    private final AtomicInteger paths = new AtomicInteger();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Addresses addresses;
    private final Client client;
    private final Receiver receiver;

    Newsroom(Addresses addresses, String key) {
        this(addresses, key, delivery -> 204);
    }

    /** One whose receiver answers a delivery with the status that the function gives. */
    Newsroom(Addresses addresses, String key, Function<Delivery, Integer> onDelivery) {
        this.addresses = addresses;
        this.client = new Client(key);
        this.receiver = Receiver.start(0, delivery -> {
            deliveries.add(delivery);
            return onDelivery.apply(delivery);
        });
    }

    /** A subscription and the path where its webhooks arrive. */
    record Subscription(String id, String path) {}

    /** Subscribes to what the filters say, such as {@code Map.of("topics", List.of("energy"))}. */
    Subscription subscribe(Map<String, Object> filters) throws IOException {
        var path = "/" + paths.incrementAndGet();
        var draft = new HashMap<>(filters);
        draft.putIfAbsent("name", "test");
        draft.put(
                "channels",
                List.of(Map.of("type", "webhook", "url", receiver.address(path).toString())));
        var answer = client.post(addresses.alert(), "/v1/subscriptions", draft);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        receiver.expect(path, answer.body().findValuesAsText("secret").getFirst());
        return new Subscription(answer.body().path("id").asText(), path);
    }

    Answer submit(Map<String, ?> article) throws IOException {
        return client.post(addresses.ingest(), "/v1/articles", article);
    }

    Client client() {
        return client;
    }

    /** What arrived for the subscription so far, all of it signed. */
    List<Delivery> deliveries(Subscription subscription) {
        var arrived = deliveries.stream()
                .filter(delivery -> delivery.path().equals(subscription.path()))
                .toList();
        assertThat(arrived).allMatch(Delivery::signed);
        return arrived;
    }

    /** The addresses of the articles that were delivered so far. */
    List<String> delivered(Subscription subscription) {
        return deliveries(subscription).stream().map(Newsroom::url).distinct().toList();
    }

    static String url(Delivery delivery) {
        return delivery.body().at("/data/article/url").asText();
    }

    /** Every alert that the subscription has, page by page. */
    List<JsonNode> alerts(Subscription subscription) throws IOException {
        var alerts = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = client.get(
                    addresses.alert(), "/v1/subscriptions/" + subscription.id() + "/alerts?limit=100" + cursor);
            assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
            page.body().path("items").forEach(alerts::add);
            var next = page.body().path("next");
            cursor = next.isTextual() ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : "";
        } while (!cursor.isEmpty());
        return alerts;
    }

    @Override
    public void close() {
        receiver.close();
        client.close();
    }
}
