package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class ChangedSubscriptionTest {

    private String key;
    private String path;

    @BeforeEach
    void subscription() {
        key = Api.newSubscriber();
        path = "/v1/subscriptions/" + Api.subscribe(key, Drafts.whole());
    }

    @Test
    void wholeIsReplacedAndIsTheNextVersion() {
        var answer =
                put(Map.of("name", "All of Kosovo", "topics", List.of("kosovo"), "labels", List.of("desk", "desk")));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        var changed = Api.with(key).get(path).jsonPath();
        assertThat(changed.getMap("$"))
                .containsEntry("version", 2)
                .containsEntry("name", "All of Kosovo")
                .containsEntry("topics", List.of("kosovo"))
                .containsEntry("languages", List.of())
                .containsEntry("labels", List.of("desk"))
                .containsEntry("channels", List.of())
                .doesNotContainKey("query")
                .containsKey("changedAt");
    }

    @Test
    void channelNamedByItsIdStaysAndOneWithoutIsNewWithItsSecretShownOnce() {
        String kept = Api.with(key).get(path).path("channels[0].id");
        var other = Map.of("type", "webhook", "url", "https://example.org/other");

        var answer = put(Drafts.wholeWith("channels", List.of(other, Map.of("id", kept))))
                .jsonPath();

        assertThat(answer.getList("channels.url"))
                .containsExactly("https://example.org/other", "https://example.org/hook");
        assertThat(answer.getString("channels[0].secret")).startsWith("whsec_");
        assertThat(answer.getString("channels[1].id")).isEqualTo(kept);
        assertThat(answer.getMap("channels[1]")).doesNotContainKey("secret");
    }

    @Test
    void channelThatStaysMayGoElsewhere() {
        String kept = Api.with(key).get(path).path("channels[0].id");

        put(Drafts.wholeWith(
                        "channels", List.of(Map.of("id", kept, "type", "webhook", "url", "https://example.org/moved"))))
                .then()
                .statusCode(200);

        var channels = Api.with(key).get(path).jsonPath();
        assertThat(channels.getList("channels.id")).containsExactly(kept);
        assertThat(channels.getList("channels.url")).containsExactly("https://example.org/moved");
    }

    @Test
    void whatIsHiddenIsNotTakenToAnotherAddress() {
        var hook = Map.of(
                "type", "webhook", "url", "https://example.org/1", "headers", Map.of("Authorization", "Bearer s3cret"));
        String id = put(Drafts.wholeWith("channels", List.of(hook))).path("channels[0].id");
        var hidden = Map.of("Authorization", "***");

        var moved = patch(Map.of(
                "channels",
                List.of(Map.of("id", id, "type", "webhook", "url", "https://example.org/2", "headers", hidden))));
        var stays = patch(Map.of(
                "channels",
                List.of(Map.of(
                        "id",
                        id,
                        "type",
                        "webhook",
                        "url",
                        "https://example.org/1",
                        "headers",
                        hidden,
                        "body",
                        "thin"))));

        assertThat(moved.statusCode()).isEqualTo(422);
        assertThat(moved.jsonPath().getList("errors.field")).containsExactly("channels[0].headers.Authorization");
        assertThat(stays.statusCode()).as(stays.asString()).isEqualTo(200);
        assertThat(stays.jsonPath().getString("channels[0].body")).isEqualTo("thin");
    }

    @Test
    void channelsChangePlaces() {
        var first = Map.of("type", "webhook", "url", "https://example.org/1");
        var second = Map.of("type", "webhook", "url", "https://example.org/2");
        List<String> ids =
                put(Drafts.wholeWith("channels", List.of(first, second))).path("channels.id");

        patch(Map.of("channels", List.of(Map.of("id", ids.get(1)), Map.of("id", ids.get(0)))))
                .then()
                .statusCode(200);

        List<String> turned = Api.with(key).get(path).path("channels.id");
        assertThat(turned).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void channelOfNobodyIsRefused() {
        var answer = put(Drafts.wholeWith("channels", List.of(Map.of("id", "0192f6c4-0000-7c3e-8a52-0d5b8a1f6e01"))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly("channels[0].id");
    }

    @Test
    void whatAPatchNamesChangesAndNothingElse() {
        var before = new HashMap<>(Api.with(key).get(path).jsonPath().<String, Object>getMap("$"));

        var answer = patch(Map.of("name", "Gas", "confirmedBy", 3, "corrections", true));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var after = new HashMap<>(answer.jsonPath().<String, Object>getMap("$"));
        before.putAll(Map.of("name", "Gas", "confirmedBy", 3, "corrections", true, "version", 2));
        assertThat(after.remove("changedAt")).isNotNull();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nullTakesAValueAway() {
        var answer = Api.with(key)
                .contentType("application/merge-patch+json")
                .body("{\"query\": null}")
                .patch(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("$")).doesNotContainKey("query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": null}",
                "{\"color\": \"blue\"}",
                "{\"color\": null}",
                "{\"schedule\": {\"mode\": \"instant\", \"color\": null}}",
                "{\"createdAt\": \"2026-01-01T00:00:00Z\"}",
                "{\"query\": \"gas AND (oil\"}",
                "{\"labels\": [\"\"]}",
                "{\"confirmedBy\": 1}",
                "{\"confirmedBy\": 3, \"notify\": \"article\"}",
                "{\"status\": \"gone\"}",
                "[]"
            })
    void patchThatBreaksTheRulesChangesNothing(String patch) {
        var answer = Api.with(key).body(patch).patch(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void whatChangesNothingIsNoVersion() {
        patch(Map.of("name", "Grid and gas")).then().statusCode(200);

        assertThat(version()).isEqualTo(1);
    }

    @Test
    void whoKnewAnotherVersionIsToldSo() {
        patch(Map.of("name", "Gas"));

        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            var answer = Api.with(key)
                    .header("If-Match", "\"1\"")
                    .body(Drafts.whole())
                    .request(method, path);
            assertThat(answer.statusCode()).as(method).isEqualTo(412);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        assertThat(Api.with(key)
                        .header("If-Match", "\"2\"")
                        .body(Drafts.whole())
                        .put(path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void formerVersionsAreKeptNewestFirst() {
        patch(Map.of("name", "Gas"));
        patch(Map.of("status", "paused"));

        var versions = Api.with(key).get(path + "/versions").jsonPath();

        assertThat(versions.getList("items.version")).containsExactly(3, 2, 1);
        assertThat(versions.getList("items.subscription.name")).containsExactly("Gas", "Gas", "Grid and gas");
        assertThat(versions.getList("items.subscription.status")).containsExactly("paused", "active", "active");
        assertThat(versions.getMap("items[0]")).doesNotContainKey("until");
        assertThat(versions.getString("items[2].until")).isEqualTo(versions.getString("items[1].since"));
        assertThat(versions.prettify()).doesNotContain("whsec_");
    }

    @Test
    void noMoreThanTheLastVersionsAreKept() {
        for (int i = 0; i < 8; i++) {
            patch(Map.of("name", "Gas " + i));
        }

        assertThat(Api.with(key).get(path + "/versions").jsonPath().getList("items.version"))
                .containsExactly(9, 8, 7, 6, 5, 4);
    }

    @Test
    void lifeGoesOnlyForward() {
        String draft = "/v1/subscriptions/" + Api.subscribe(key, Drafts.wholeWith("status", "draft"));
        assertThat(Api.with(key).get(draft).jsonPath().getString("status")).isEqualTo("draft");

        assertThat(status(draft, "paused").statusCode()).isEqualTo(422);
        assertThat(status(draft, "active").statusCode()).isEqualTo(200);
        var back = status(draft, "draft");

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.jsonPath().getList("errors.field")).containsExactly("status");
        assertThat(status(draft, "disabled").statusCode()).isEqualTo(422);
    }

    @Test
    void keyIsOneSubscriptionsOnly() {
        patch(Map.of("key", "gas")).then().statusCode(200);
        var other = Drafts.wholeWith("key", "gas");

        var second = Api.with(key).body(other).post("/v1/subscriptions");

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.jsonPath().getList("errors.field")).containsExactly("key");
        Api.subscribe(Api.newSubscriber(), other);
        Api.with(key).delete(path);
        Api.subscribe(key, other);
    }

    @Test
    void anotherTenantsIsNotThere() {
        var stranger = Api.newSubscriber();

        assertThat(Api.with(stranger).body(Drafts.whole()).put(path).statusCode())
                .isEqualTo(404);
        assertThat(Api.with(stranger).body("{}").patch(path).statusCode()).isEqualTo(404);
        assertThat(Api.with(stranger).get(path + "/versions").statusCode()).isEqualTo(404);
        assertThat(version()).isEqualTo(1);
    }

    private int version() {
        return Api.with(key).get(path).path("version");
    }

    private Response put(Map<String, Object> body) {
        return Api.with(key).body(body).put(path);
    }

    private Response patch(Map<String, Object> body) {
        return Api.with(key).body(body).patch(path);
    }

    private Response status(String path, String status) {
        return Api.with(key).body(Map.of("status", status)).patch(path);
    }
}
