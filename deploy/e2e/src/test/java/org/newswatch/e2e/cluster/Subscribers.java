package org.newswatch.e2e.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.newswatch.e2e.ledger.Arrivals;
import org.newswatch.e2e.ledger.Pair;
import org.newswatch.e2e.ledger.Wish;
import org.newswatch.local.Client;
import org.newswatch.local.Receiver;
import org.newswatch.local.Receiver.Delivery;

/** One subscriber for each wish, and the receiver of all: a process on the node, known in the cluster as receiver. */
final class Subscribers implements AutoCloseable {

    private static final InetSocketAddress HERE = new InetSocketAddress("0.0.0.0", 9000);
    private static final URI RECEIVER = URI.create("http://receiver." + Kubectl.NAMESPACE);

    private final Client client;
    private final URI alert;
    private final Receiver receiver = Receiver.start(HERE, this::receive);
    private final Map<String, Wish> wishes = new ConcurrentHashMap<>();
    private final Map<String, Arrivals> runs = new ConcurrentHashMap<>();
    private final Map<String, String> subscriptions = new HashMap<>();

    Subscribers(Client client, URI alert) {
        this.client = client;
        this.alert = alert;
    }

    void subscribe(List<Wish> all) throws IOException {
        for (var wish : all) {
            var path = "/" + wish.name().replace(' ', '-');
            var subscription = new HashMap<>(wish.filters());
            subscription.put("name", wish.name());
            subscription.put(
                    "channels",
                    List.of(Map.of(
                            "type", "webhook", "url", RECEIVER.resolve(path).toString())));
            var answer = client.post(alert, "/v1/subscriptions", subscription);
            if (answer.status() != 201) {
                throw new IllegalStateException("not subscribed: " + answer);
            }
            receiver.expect(path, answer.body().at("/channels/0/secret").asText());
            wishes.put(path, wish);
            subscriptions.put(wish.name(), answer.body().get("id").asText());
        }
    }

    /** What comes of this run's articles from now on. */
    Arrivals of(String run) {
        return runs.computeIfAbsent(run, key -> new Arrivals());
    }

    /** How many alerts there are of each pair of a run. */
    Map<Pair, Integer> alerts(String run) throws IOException {
        var counts = new HashMap<Pair, Integer>();
        for (var subscription : subscriptions.entrySet()) {
            var cursor = "";
            do {
                var page = client.get(
                        alert, "/v1/subscriptions/" + subscription.getValue() + "/alerts?limit=100" + cursor);
                for (var one : page.body().path("items")) {
                    var url = one.at("/article/url").asText();
                    if (run(url).equals(run)) {
                        counts.merge(new Pair(subscription.getKey(), number(url)), 1, Integer::sum);
                    }
                }
                cursor = next(page.body());
            } while (!cursor.isEmpty());
        }
        return counts;
    }

    /** What the service itself says of why a subscriber was not told of an article. */
    String why(String wish, String article) throws IOException {
        var query = "/why?article=" + URLEncoder.encode(article, StandardCharsets.UTF_8);
        return client.get(alert, "/v1/subscriptions/" + subscriptions.get(wish) + query)
                .body()
                .toString();
    }

    private static String next(JsonNode page) {
        var next = page.path("next");
        return next.isTextual() ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8) : "";
    }

    private int receive(Delivery delivery) {
        var wish = wishes.get(delivery.path());
        if (wish != null) {
            of(run(delivery.body().at("/data/article/url").asText())).add(wish.name(), delivery);
        }
        return 204;
    }

    /** The address of an article ends in /RUN/NUMBER. */
    private static String run(String url) {
        var parts = url.split("/");
        return parts[parts.length - 2];
    }

    private static int number(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
    }

    @Override
    public void close() {
        receiver.close();
    }
}
