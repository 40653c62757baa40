package org.newswatch.alert.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class FeedsResourceTest {

    private String key;
    private String subscription;
    private String path;
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f0-9]", "");

    @BeforeEach
    void subscribe() {
        key = Api.newSubscriber();
        subscription = Api.subscribe(key, Map.of("name", "Grid & gas", "query", word));
        path = "/v1/subscriptions/" + subscription;
    }

    @Test
    void feedIsReadWithoutAKeyAtItsSecretAddress() {
        publish("Power <returns>");

        var atom = given().get(secret("atom"));
        var json = given().get(secret("json"));

        assertThat(atom.statusCode()).isEqualTo(200);
        assertThat(atom.contentType()).startsWith("application/atom+xml");
        assertThat(atom.xmlPath().getString("feed.entry.title")).isEqualTo("Power <returns> " + word);
        assertThat(json.contentType()).startsWith("application/feed+json");
        assertThat(json.jsonPath().getString("items[0].title")).isEqualTo("Power <returns> " + word);
        assertThat(Api.with(key).get(path + "/alerts.atom").xmlPath().getString("feed.entry.title"))
                .isEqualTo("Power <returns> " + word);
        assertThat(Api.with(key).get(path + "/alerts.json").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        publish("Power returns");
        var first = given().get(secret("atom"));

        var again = given().header("If-None-Match", first.header("ETag")).get(secret("atom"));
        var since = given().header("If-Modified-Since", first.header("Last-Modified"))
                .get(secret("atom"));
        publish("More power", 2);
        var news = given().header("If-None-Match", first.header("ETag")).get(secret("atom"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(since.statusCode()).isEqualTo(304);
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(news.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void addressThatWasGivenUpLeadsNowhere() {
        var former = secret("atom");

        var fresh = Api.with(key)
                .post(path + "/feeds/rotate")
                .then()
                .statusCode(200)
                .extract();

        assertThat(given().get(former).statusCode()).isEqualTo(404);
        assertThat(given().get(URI.create(fresh.<String>path("atom")).getPath()).statusCode())
                .isEqualTo(200);
        assertThat(secret("json"))
                .isEqualTo(URI.create(fresh.<String>path("json")).getPath());
    }

    @Test
    void feedIsGivenInParts() {
        Broker.publish(IntStream.range(0, 55)
                .mapToObj(n -> Enriched.titled(n + " " + word))
                .toArray(Enriched[]::new));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.with(key)
                                .get(path + "/alerts?limit=100")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 55);

        var first = given().get(secret("json")).jsonPath();
        var next = URI.create(first.getString("next_url"));
        var second = given().get(next.getPath() + "?" + next.getQuery()).jsonPath();

        assertThat(first.getList("items")).hasSize(50);
        assertThat(second.getList("items")).hasSize(5);
        assertThat(second.getMap("$")).doesNotContainKey("next_url");
    }

    @Test
    void nobodyElseReadsIt() {
        var stranger = Api.newSubscriber();

        assertThat(Api.with(stranger).get(path + "/alerts.atom").statusCode()).isEqualTo(404);
        assertThat(Api.with(stranger).get(path + "/feeds").statusCode()).isEqualTo(404);
        assertThat(Api.with(stranger).post(path + "/feeds/rotate").statusCode()).isEqualTo(404);
        assertThat(given().get(path + "/alerts.atom").statusCode()).isEqualTo(401);
        assertThat(given().get(guess()).statusCode()).isEqualTo(404);
        assertThat(given().get("/feeds/x.atom").statusCode()).isEqualTo(404);
        assertThat(given().get("/feeds/x").statusCode()).isEqualTo(404);
    }

    @Test
    void endedSubscriptionHasNoFeed() {
        var address = secret("atom");

        Api.with(key).delete(path).then().statusCode(204);

        assertThat(given().get(address).statusCode()).isEqualTo(404);
    }

    private String secret(String form) {
        return URI.create(Api.with(key).get(path).<String>path("feeds." + form)).getPath();
    }

    private String guess() {
        return "/feeds/" + subscription.replace("-", "") + "0".repeat(32) + ".atom";
    }

    private void publish(String title) {
        publish(title, 1);
    }

    private void publish(String title, int expected) {
        Broker.publish(Enriched.titled(title + " " + word));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.alerts(key, subscription).size() == expected);
    }
}
