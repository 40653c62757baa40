package org.newswatch.enrich.reread;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.Key;
import org.newswatch.enrich.Service;
import org.newswatch.gate.Role;

@Service
class RereadTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    Retags retags;

    @Inject
    DataSource database;

    /** A word that only this test's articles hold, and the topic named by it. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private final Instant begin = Instant.now().minusMillis(1);
    private String editor;
    private Published published;

    @BeforeEach
    void connect() {
        published = new Published(bootstrapServers);
        editor = Key.issue(bootstrapServers, "editor", Role.EDITOR);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> authorized().get("/v1/topics").statusCode() == 200);
    }

    @AfterEach
    void disconnect() throws SQLException {
        published.close();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from retag");
        }
    }

    private RequestSpecification authorized() {
        return given().header("Authorization", editor).contentType("application/json");
    }

    private static String topic(String query) {
        return """
            {"labels": {"en": "Lamps"}, "description": "Lamps.", "threshold": 3,
             "rules": [{"id": "lamp", "weight": 1, "query": "%s"}]}
            """.formatted(query);
    }

    private void put(String query) {
        authorized().body(topic(query)).put("/v1/topics/" + word).then().statusCode(oneOf(200, 201));
    }

    private String article(String title) {
        var id = UUID.randomUUID().toString().replace("-", "");
        published.send(id, 1, title);
        awaitEvents(id, 1);
        return id;
    }

    private List<JsonNode> awaitEvents(String id, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> published.of(id).size() >= count);
        return published.of(id);
    }

    private static List<String> tags(JsonNode event) {
        var ids = new ArrayList<String>();
        event.path("topics").forEach(tag -> ids.add(tag.path("id").asText()));
        return ids;
    }

    private void retag(Instant since) {
        authorized()
                .body("{\"since\": \"%s\"}".formatted(since))
                .post("/v1/topics/" + word + "/retag")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/v1/topics/" + word + "/retag"))
                .body("status", equalTo("running"));
        await().atMost(Duration.ofSeconds(60)).until(() -> status().equals("done"));
    }

    private String status() {
        return authorized().get("/v1/topics/" + word + "/retag").jsonPath().getString("status");
    }

    @Test
    void changedTopicTagsTheStreamFromTheNextArticleOn() {
        put(word);
        var before = article("About " + word);
        put(word + "x");
        var after = article("About " + word + "x");

        assertThat(tags(published.of(before).getFirst())).containsExactly(word);
        assertThat(tags(published.of(after).getFirst())).containsExactly(word);
        assertThat(published.of(after).getFirst().at("/topics/0/version").asInt())
                .isEqualTo(2);
    }

    @Test
    void trialShowsWhatTheDraftWouldGainAndLose() {
        put(word + "a OR " + word + "b");
        var kept = article("About " + word + "a");
        var lost = article("About " + word + "b");
        var gained = article("About " + word + "c");
        assertThat(List.of(kept, lost, gained)).doesNotHaveDuplicates();

        authorized()
                .body(topic(word + "a OR " + word + "c"))
                .post("/v1/topics/" + word + "/try?last=100")
                .then()
                .statusCode(200)
                .body("tagged", equalTo(2))
                .body("currentlyTagged", equalTo(2))
                .body("gained.id", contains(gained))
                .body("gained[0].evidence[0].text", equalTo(word + "c"))
                .body("lost.id", contains(lost))
                .body("gainedTotal", equalTo(1));
        authorized().get("/v1/topics/" + word).then().body("version", equalTo(1));
    }

    @Test
    void trialOfMoreThanAllowedIsRefused() {
        authorized()
                .body(topic(word))
                .post("/v1/topics/" + word + "/try?last=10001")
                .then()
                .statusCode(400)
                .body("errors.field", contains("last"));
    }

    @Test
    void retagSendsOnlyWhatDiffersUnderTheVersionThatArticlesHave() {
        put(word + "a OR " + word + "b");
        var kept = article("About " + word + "a");
        var left = article("The price of natural gas rises again this winter, and this is about " + word + "b");
        var joined = article("About " + word + "c");
        var neither = article("About boats");
        put(word + "a OR " + word + "c");

        retag(begin);

        var leaving = awaitEvents(left, 2).getLast();
        assertThat(tags(leaving)).containsExactly("energy");
        var joining = awaitEvents(joined, 2).getLast();
        assertThat(tags(joining)).containsExactly(word);
        assertThat(joining.at("/topics/0/version").asInt()).isEqualTo(2);
        assertThat(joining.path("retagged").asBoolean()).isTrue();
        assertThat(joining.path("version").asInt()).isEqualTo(1);
        assertThat(joining.path("story"))
                .isEqualTo(published.of(joined).getFirst().path("story"));
        assertThat(published.of(kept)).hasSize(1);
        assertThat(published.of(neither)).hasSize(1);
        authorized()
                .get("/v1/topics/" + word + "/retag")
                .then()
                .body("changed", equalTo(2))
                .body("read", greaterThanOrEqualTo(4));
        var records = published.records(joined);
        assertThat(records)
                .extracting(record -> record.partition())
                .containsOnly(records.getFirst().partition());
        assertThat(new String(
                        records.getLast().headers().lastHeader("traceparent").value(), UTF_8))
                .startsWith("00-" + joined);
        assertThat(new String(records.getLast().headers().lastHeader("ce_id").value(), UTF_8))
                .startsWith(joined + "/1/retag/" + word);
    }

    @Test
    void retagOfWhatWasTaggedAnewSendsNothing() {
        var joined = article("About " + word);
        put(word);
        retag(begin);
        awaitEvents(joined, 2);

        retag(begin);

        authorized().get("/v1/topics/" + word + "/retag").then().body("changed", equalTo(0));
        assertThat(published.of(joined)).hasSize(2);
    }

    @Test
    void onlyTheLastVersionOfAnArticleIsTaggedAnew() {
        var id = article("About " + word);
        published.send(id, 2, "About boats");
        awaitEvents(id, 2);
        put(word);

        retag(begin);

        assertThat(published.of(id)).hasSize(2);
    }

    @Test
    void whatWasPublishedBeforeIsLeftAlone() {
        var early = article("About " + word);
        var since = Instant.ofEpochMilli(published.records(early).getFirst().timestamp() + 1);
        var late = article("About " + word);
        put(word);

        retag(since);

        awaitEvents(late, 2);
        assertThat(published.of(early)).hasSize(1);
    }

    @Test
    void oneRetagOfATopicAtATime() {
        put(word);
        var now = Instant.now();
        var elsewhere = Retag.begun(UUID.randomUUID(), word, 1, now, now);
        retags.claim(elsewhere, now.minusSeconds(30));

        authorized()
                .body("{\"since\": \"%s\"}".formatted(begin))
                .post("/v1/topics/" + word + "/retag")
                .then()
                .statusCode(409)
                .body("detail", containsString(elsewhere.id().toString()));
    }

    @Test
    void oneTopicAtATimeIsTaggedAnew() {
        put(word);
        var now = Instant.now();
        retags.claim(Retag.begun(UUID.randomUUID(), "another", 1, now, now), now.minusSeconds(30));

        authorized()
                .body("{\"since\": \"%s\"}".formatted(begin))
                .post("/v1/topics/" + word + "/retag")
                .then()
                .statusCode(429);
    }

    @Test
    void retagWhoseReplicaIsGoneIsStartedAgain() {
        put(word);
        var longAgo = Instant.now().minusSeconds(60);
        retags.claim(Retag.begun(UUID.randomUUID(), word, 1, longAgo, longAgo), longAgo.minusSeconds(30));
        authorized().get("/v1/topics/" + word + "/retag").then().body("status", equalTo("interrupted"));

        retag(begin);
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() {
        put(word);

        var future = Instant.now().plusSeconds(60).toString();
        for (var body : List.of(
                "{}",
                "{\"since\": \"yesterday\"}",
                "{\"since\": \"0001-01-01T00:00:00Z\"}",
                "{\"since\": \"" + future + "\"}")) {
            authorized()
                    .body(body)
                    .post("/v1/topics/" + word + "/retag")
                    .then()
                    .statusCode(400)
                    .body("errors.field", containsInAnyOrder("since"));
        }
        authorized().get("/v1/topics/" + word + "/retag").then().statusCode(404);
        authorized()
                .body("{\"since\": \"2026-01-01T00:00:00Z\"}")
                .post("/v1/topics/nobody-knows/retag")
                .then()
                .statusCode(404);
    }
}
