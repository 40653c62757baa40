package org.newswatch.enrich.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.Key;
import org.newswatch.enrich.Service;
import org.newswatch.gate.Role;

@Service
class TopicsResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** A word that only this test's articles hold, and the topic named by it. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private String editor;
    private String reader;
    private String stranger;

    @BeforeEach
    void issueKeys() {
        editor = Key.issue(bootstrapServers, "editor", Role.EDITOR);
        reader = Key.issue(bootstrapServers, "reader", Role.SUBSCRIBER);
        stranger = Key.issue(bootstrapServers, "stranger", "strangers", Role.EDITOR);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(stranger).get("/v1/topics").statusCode() == 200);
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", key).contentType("application/json");
    }

    private ValidatableResponse put(String key, String query, String more) {
        return as(key).body(TestReplicas.json(query, more))
                .put("/v1/topics/" + word)
                .then();
    }

    private ValidatableResponse analysis(String title) {
        return as(reader)
                .body(Map.of("title", title))
                .post("/v1/analyze")
                .then()
                .statusCode(200);
    }

    @Test
    void newTopicIsCreatedAndTagsAtOnce() {
        put(editor, word, "")
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("id", equalTo(word))
                .body("version", equalTo(1));

        analysis("News of " + word).body("topics.id", contains(word)).body("topics.version", contains(1));
        as(reader).get("/v1/topics/" + word).then().statusCode(200).body("rules[0].query", equalTo(word));
        as(reader).get("/v1/topics").then().body("items.id", hasItem(word));
    }

    @Test
    void whatGetAnswersCanBePutBackChanged() {
        put(editor, word, "").statusCode(201);
        var read = as(reader).get("/v1/topics/" + word).asString();

        as(editor)
                .body(read.replace("\"Lamps.\"", "\"All lamps.\""))
                .put("/v1/topics/" + word)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("description", equalTo("All lamps."));
        as(editor)
                .body(read)
                .put("/v1/topics/" + word)
                .then()
                .statusCode(409)
                .body("detail", startsWith("the topic is at version 2"));
        analysis("News of " + word).body("topics.version", contains(2));
    }

    @Test
    void shippedTopicIsReadAndPutAsItShips() {
        var shipped = as(reader).get("/v1/topics/kosovo").asString();

        as(editor).body(shipped).post("/v1/topics/kosovo/try?last=1").then().statusCode(200);
        as(reader).get("/v1/topics/kosovo/versions").then().statusCode(200).body("items.shipped", contains(true));
    }

    @Test
    void versionsTellWhoAndWhenAndWhatEachWas() {
        put(editor, word, "").statusCode(201);
        put(editor, word + "x", "").statusCode(200);
        as(editor).delete("/v1/topics/" + word).then().statusCode(204);

        as(editor)
                .get("/v1/topics/" + word + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.by", contains("key_editor", "key_editor", "key_editor"))
                .body("items[0].deleted", equalTo(true))
                .body("items[1].deleted", nullValue());
        as(stranger)
                .get("/v1/topics/" + word + "/versions")
                .then()
                .body("items.by", contains(nullValue(), nullValue(), nullValue()));
        as(reader)
                .get("/v1/topics/" + word + "/versions/1")
                .then()
                .statusCode(200)
                .body("rules[0].query", equalTo(word));
        as(reader).get("/v1/topics/" + word + "/versions/3").then().statusCode(404);
        as(reader).get("/v1/topics/nobody-knows/versions").then().statusCode(404);
    }

    @Test
    void topicThatIsTakenAwayTagsNothingAnyMore() {
        put(editor, word, "").statusCode(201);

        as(editor).delete("/v1/topics/" + word).then().statusCode(204);

        as(reader).get("/v1/topics/" + word).then().statusCode(404);
        as(reader).get("/v1/topics").then().body("items.id", not(hasItem(word)));
        analysis("News of " + word).body("topics", equalTo(java.util.List.of()));
        as(editor).delete("/v1/topics/" + word).then().statusCode(404);
    }

    @Test
    void onlyEditorsOfItsTenantChangeATopic() {
        put(reader, word, "").statusCode(403);
        as(reader).delete("/v1/topics/kosovo").then().statusCode(403);
        as(reader)
                .body("{\"since\": \"2026-01-01T00:00:00Z\"}")
                .post("/v1/topics/kosovo/retag")
                .then()
                .statusCode(403);
        as(reader)
                .body(TestReplicas.json(word, ""))
                .post("/v1/topics/kosovo/try")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .put("/v1/topics/" + word)
                .then()
                .statusCode(401);

        put(editor, word, "").statusCode(201);
        as(stranger).get("/v1/topics/" + word).then().statusCode(200);
        put(stranger, word, "").statusCode(404).contentType(startsWith("application/problem+json"));
        as(stranger).delete("/v1/topics/" + word).then().statusCode(404);
        as(stranger)
                .body("{\"since\": \"2026-01-01T00:00:00Z\"}")
                .post("/v1/topics/" + word + "/retag")
                .then()
                .statusCode(404);
    }

    @Test
    void faultsAreNamed() {
        put(editor, word + " AND (torch OR", "")
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", contains("rules[0].query"))
                .body("errors[0].message", startsWith("at "));
        put(editor, "NOT " + word, "").statusCode(422).body("errors.field", contains("rules[0].query"));
        put(editor, word, ", \"mood\": \"calm\"").statusCode(400).body("errors.field", contains("mood"));
        put(editor, word, ", \"examples\": {\"match\": [\"Calm\"], \"dont\": [\"The %s\"]}".formatted(word))
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("examples.match[0]", "examples.dont[0]"));
        as(editor)
                .body(TestReplicas.json(word, ""))
                .put("/v1/topics/No_Id")
                .then()
                .statusCode(400)
                .body("errors.field", contains("id"));
        as(editor).body("x".repeat(1_100_000)).put("/v1/topics/" + word).then().statusCode(413);
        as(reader).get("/v1/topics/" + word).then().statusCode(404);
    }

    @Test
    void serviceIsReadyOnceTopicsAreKnown() {
        var checks = given().get("/q/health/ready").jsonPath().<Map<String, Object>>getList("checks");

        assertThat(checks).anySatisfy(check -> assertThat(check)
                .containsEntry("name", "topics are known")
                .containsEntry("status", "UP"));
    }
}
