package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** From the topic to a chat service, which here is busy at first. */
@Service
class ChatDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> posts = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f0-9]", "");
    private volatile boolean busy;
    private HttpServer service;
    private String key;

    @BeforeEach
    void start() throws Exception {
        key = Api.newSubscriber();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                posts.add(JSON.readTree(exchange.getRequestBody()));
                times.add(System.nanoTime());
                var answer = (busy ? "{\"message\":\"busy\",\"retry_after\":1.5}" : "{\"ok\":true}").getBytes(UTF_8);
                exchange.sendResponseHeaders(busy ? 429 : 200, answer.length);
                exchange.getResponseBody().write(answer);
                busy = false;
            }
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord", "mattermost", "ntfy"})
    void alertArrivesInTheWordsOfItsSubscription(String type) {
        subscribe(type, Map.of("title", "[{article.source}] {article.title}"));

        Broker.publish(Enriched.titled("Power returns " + word));

        await().atMost(SOON).until(() -> posts.size() == 1);
        assertThat(posts.getFirst().toString())
                .contains("Power returns " + word)
                .contains("Harbour Post");
    }

    @Test
    void serviceThatAsksForAPauseInItsBodyGetsIt() {
        busy = true;
        subscribe("discord", null);

        Broker.publish(Enriched.titled("Power returns " + word));

        await().atMost(SOON).until(() -> posts.size() == 2);
        assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThanOrEqualTo(Duration.ofMillis(1_400));
    }

    @Test
    void templateIsCheckedAndShownBeforeItIsUsed() {
        var refused = Api.with(key)
                .body(Map.of("name", word, "query", word, "template", Map.of("text", "Fine\n{#if story.articles}open")))
                .post("/v1/subscriptions");
        var shown = Api.with(key)
                .body(Map.of("template", Map.of("title", "{article.source}: {article.title}")))
                .post("/v1/subscriptions/template/preview");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("template.text");
        assertThat(refused.jsonPath().getString("errors[0].message")).startsWith("line 2");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.jsonPath().getString("title")).startsWith("Harbour Post: Power returns");
    }

    private void subscribe(String type, Map<String, String> template) {
        var url = "http://127.0.0.1:" + service.getAddress().getPort() + "/topic";
        var body = new HashMap<String, Object>(
                Map.of("name", word, "query", word, "channels", List.of(Map.of("type", type, "url", url))));
        if (template != null) {
            body.put("template", template);
        }
        Api.subscribe(key, body);
    }
}
