package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Subscribes to each topic, feeds the sample news and prints what is delivered. A second start feeds nothing new. */
final class Demo implements Runnable {

    private static final List<String> TOPICS = List.of("energy", "kosovo", "expo-2027");

    private final Addresses addresses;
    private final String adminKey;
    private final DataFolder data;

    /** Takes what anybody sends, so that one can try webhooks without a receiver of one's own; GET shows it. */
    private static final String TRY = "/try";

    private final PrintStream out;

    Demo(Addresses addresses, String adminKey, DataFolder data, PrintStream out) {
        this.addresses = addresses;
        this.adminKey = adminKey;
        this.data = data;
        this.out = out;
    }

    @Override
    public void run() {
        try (var client = new Client(adminKey)) {
            var receiver = Receiver.start(addresses.demoReceiver(), this::print);
            for (var topic : TOPICS) {
                receiver.expect("/" + topic, secretOf(topic, client, receiver));
            }
            var answer = client.post(addresses.ingest(), "/v1/articles", "application/x-ndjson", sampleNews());
            if (answer.status() == 200) {
                out.printf(
                        "sample news: %d accepted, %d known from an earlier start%n",
                        answer.body().path("accepted").asInt(),
                        answer.body().path("duplicate").asInt());
            } else {
                out.println("sample news: not taken, " + answer.status() + " " + answer.body());
            }
        } catch (IOException | UncheckedIOException e) {
            out.println("sample news: cannot be fed, " + e.getMessage());
        }
    }

    /** The secret of the topic's subscription, which is made at the first start on these ports. */
    private String secretOf(String topic, Client client, Receiver receiver) throws IOException {
        var name = "demo-" + topic + "-" + addresses.demoReceiver();
        if (Files.exists(data.of(name))) {
            return data.kept(name, "");
        }
        var answer = client.post(
                addresses.alert(),
                "/v1/subscriptions",
                Map.of(
                        "name", "Sample news: " + topic,
                        "topics", List.of(topic),
                        "channels",
                                List.of(Map.of(
                                        "type",
                                        "webhook",
                                        "url",
                                        receiver.address("/" + topic).toString()))));
        if (answer.status() != 201) {
            throw new IOException(
                    "the subscription to " + topic + " was refused: " + answer.status() + " " + answer.body());
        }
        return data.kept(name, secretIn(answer.body()));
    }

    /** The signing secret in the answer to a new subscription. */
    static String secretIn(JsonNode subscription) {
        return subscription.findValuesAsText("secret").getFirst();
    }

    private int print(Receiver.Delivery delivery) {
        if (delivery.path().equals(TRY)) {
            out.println("a webhook came to " + TRY + ": "
                    + delivery.body().path("type").asText());
            return 204;
        }
        if (!delivery.signed()) {
            out.println("refused a delivery whose signature is wrong");
            return 401;
        }
        var alert = delivery.body().path("data");
        var article = alert.path("article");
        out.printf(
                "alert  %s  %s (%s, %s)%n%s",
                alert.path("subscription").path("name").asText(),
                article.path("title").asText(),
                article.path("source").path("name").asText(),
                article.path("language").asText(),
                StreamSupport.stream(article.path("topics").spliterator(), false)
                        .map(topic ->
                                "       " + topic.path("id").asText() + ": " + evidence(topic) + System.lineSeparator())
                        .collect(Collectors.joining()));
        return 204;
    }

    private static String evidence(JsonNode topic) {
        return StreamSupport.stream(topic.path("evidence").spliterator(), false)
                .map(span -> "\"" + span.path("text").asText() + "\" in "
                        + span.path("field").asText())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
    }

    /** The sample news, one article a line. */
    static String sampleNews() throws IOException {
        try (InputStream news = Objects.requireNonNull(Demo.class.getResourceAsStream("sample-news.ndjson"))) {
            return new String(news.readAllBytes(), UTF_8);
        }
    }
}
