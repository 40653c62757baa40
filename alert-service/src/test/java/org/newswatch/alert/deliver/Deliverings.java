package org.newswatch.alert.deliver;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;

/** A subscriber with one subscription, and what can be asked about its deliveries. */
record Deliverings(String key, String subscription, String word) {

    /** A new subscriber who wants what holds the word at these addresses. */
    static Deliverings of(String word, Receiver... receivers) {
        var channels = Stream.of(receivers)
                .map(receiver -> Map.<String, Object>of("type", "webhook", "url", receiver.url()))
                .toList();
        return through(word, channels);
    }

    /** The same through any channels. */
    static Deliverings through(String word, List<Map<String, Object>> channels) {
        var key = Api.newSubscriber();
        var id = Api.subscribe(key, Map.of("name", word, "query", word, "channels", channels));
        return new Deliverings(key, id, word);
    }

    void publish() {
        Broker.publish(Enriched.titled("News of the " + word));
    }

    /** Those in a state, newest first. */
    List<Map<String, Object>> in(String status) {
        return list("?status=" + status).extract().path("items");
    }

    ValidatableResponse list(String query) {
        return Api.with(key)
                .get("/v1/subscriptions/" + subscription + "/deliveries" + query)
                .then()
                .statusCode(200);
    }

    ValidatableResponse replay(Map<String, Object> body) {
        return Api.with(key)
                .body(body)
                .post("/v1/subscriptions/" + subscription + "/replay")
                .then();
    }

    int replayMissing() {
        return replay(Map.of("since", Instant.EPOCH.toString()))
                .statusCode(200)
                .extract()
                .path("replayed");
    }

    ValidatableResponse replayOne(Object delivery) {
        return Api.with(key).post("/v1/deliveries/" + delivery + "/replay").then();
    }

    String channel(int position) {
        return Api.with(key)
                .get("/v1/subscriptions/" + subscription)
                .then()
                .extract()
                .path("channels[" + position + "].id");
    }

    String ofChannel(int position, String field) {
        return Api.with(key)
                .get("/v1/subscriptions/" + subscription)
                .then()
                .extract()
                .path("channels[" + position + "]." + field);
    }

    ValidatableResponse channelCall(int position, String what) {
        return Api.with(key)
                .post("/v1/subscriptions/" + subscription + "/channels/" + channel(position) + "/" + what)
                .then();
    }
}
