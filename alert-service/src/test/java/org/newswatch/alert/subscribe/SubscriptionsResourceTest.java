package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class SubscriptionsResourceTest {

    @Test
    void answerRepeatsTheSubscriptionAndShowsTheSecretThisOnce() {
        var key = Api.newSubscriber();

        var answer = Api.with(key).body(Drafts.whole()).post("/v1/subscriptions");

        assertThat(answer.statusCode()).isEqualTo(201);
        var made = answer.jsonPath();
        assertThat(made.getMap("$"))
                .containsAllEntriesOf(Map.of(
                        "name",
                        "Grid and gas",
                        "topics",
                        List.of("energy"),
                        "query",
                        "(Lavrov OR \"natural gas\") AND NOT title:sport",
                        "languages",
                        List.of("en", "sr"),
                        "sources",
                        List.of("tass.com"),
                        "notify",
                        "story",
                        "schedule",
                        Map.of("mode", "instant"),
                        "status",
                        "active"));
        assertThat(made.getString("createdAt")).isNotBlank();
        assertThat(made.getString("channels[0].secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(answer.header("Location")).endsWith("/v1/subscriptions/" + made.getString("id"));
        var shown = Api.with(key).get("/v1/subscriptions/" + made.getString("id"));
        assertThat(shown.asString()).doesNotContain("whsec_");
        assertThat(shown.jsonPath().getString("channels[0].url")).isEqualTo("https://example.org/hook");
    }

    @Test
    void queryOfNothingIsNoneWhereThereAreTopics() {
        var made = make(Api.newSubscriber(), Map.of("name", "Kosovo", "topics", List.of("kosovo"), "query", " "));

        assertThat(made.getMap("$")).doesNotContainKey("query");
    }

    @Test
    void nothingButANameAndATopicIsNeeded() {
        var made = make(Api.newSubscriber(), Map.of("name", "All of Kosovo", "topics", List.of("kosovo")));

        assertThat(made.getMap("$"))
                .containsEntry("notify", "story")
                .containsEntry("channels", List.of())
                .doesNotContainKey("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"story", "article", "updates"})
    void whatAnAlertIsAboutIsTheOwnersChoice(String notify) {
        var made = make(Api.newSubscriber(), Map.of("name", "x", "topics", List.of("energy"), "notify", notify));

        assertThat(made.getString("notify")).isEqualTo(notify);
    }

    @Test
    void scheduleIsShownAsItWasGiven() {
        var key = Api.newSubscriber();
        var schedule = Map.of(
                "mode",
                "weekdays",
                "at",
                "07:30",
                "days",
                List.of("mon", "fri"),
                "zone",
                "Europe/Belgrade",
                "quiet",
                Map.of("from", "22:00", "to", "07:00", "unless", "earthquake"),
                "cap",
                Map.of("perDay", 3));

        var made = make(key, Map.of("name", "x", "topics", List.of("energy"), "schedule", schedule));

        assertThat(made.getMap("schedule")).isEqualTo(schedule);
        assertThat(Api.with(key)
                        .get("/v1/subscriptions/" + made.getString("id"))
                        .jsonPath()
                        .getMap("schedule"))
                .isEqualTo(schedule);
    }

    @Test
    void listIsGivenInPartsOldestFirst() {
        var key = Api.newSubscriber();
        var made = List.of(
                Api.subscribe(key, Drafts.of("a")),
                Api.subscribe(key, Drafts.of("b")),
                Api.subscribe(key, Drafts.of("c")));

        var first = Api.with(key).get("/v1/subscriptions?limit=2").jsonPath();
        var second = Api.with(key)
                .get("/v1/subscriptions?limit=2&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.id")).isEqualTo(made.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(made.subList(2, 3));
        assertThat(second.getMap("$")).doesNotContainKey("next");
    }

    @Test
    void endedSubscriptionIsGone() {
        var key = Api.newSubscriber();
        var path = "/v1/subscriptions/" + Api.subscribe(key, Drafts.whole());

        assertThat(Api.with(key).delete(path).statusCode()).isEqualTo(204);

        assertThat(Api.with(key).get(path).statusCode()).isEqualTo(404);
        assertThat(Api.with(key).get(path + "/alerts").statusCode()).isEqualTo(404);
        assertThat(Api.with(key).delete(path).statusCode()).isEqualTo(404);
        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void anotherTenantsSubscriptionIsNotThere() {
        var owner = Api.newSubscriber();
        var path = "/v1/subscriptions/" + Api.subscribe(owner, Drafts.whole());
        var stranger = Api.newSubscriber();

        assertThat(Api.with(stranger).get(path).statusCode()).isEqualTo(404);
        assertThat(Api.with(stranger).get(path + "/alerts").statusCode()).isEqualTo(404);
        assertThat(Api.with(stranger).delete(path).statusCode()).isEqualTo(404);
        assertThat(Api.administrator().get(path).statusCode()).isEqualTo(404);
        assertThat(Api.with(stranger).get("/v1/subscriptions").jsonPath().getList("items"))
                .isEmpty();
        assertThat(Api.with(owner).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void onlySubscribersGetIn() {
        String publisher = Api.issue(Api.newTenant(), "publisher").extract().path("key");

        assertThat(Api.with(publisher).get("/v1/subscriptions").statusCode()).isEqualTo(403);
        assertThat(Api.with("nw_wrong").get("/v1/subscriptions").statusCode()).isEqualTo(401);
    }

    private static JsonPath make(String key, Map<String, Object> body) {
        return Api.with(key)
                .body(body)
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
