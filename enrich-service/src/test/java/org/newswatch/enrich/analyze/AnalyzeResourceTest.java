package org.newswatch.enrich.analyze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.Key;
import org.newswatch.enrich.Service;
import org.newswatch.gate.Role;

@Service
class AnalyzeResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private String key;

    @BeforeEach
    void issueAKey() {
        key = Key.issue(bootstrapServers, "analyst", Role.SUBSCRIBER);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> authorized().get("/v1/topics").statusCode() == 200);
    }

    private RequestSpecification authorized() {
        return given().header("Authorization", key).contentType("application/json");
    }

    @Test
    void languageAndTopicsComeWithTheWordsThatDecided() {
        var title = "Cena gasa pada uoči EXPO 2027 u Beogradu";

        var answer = authorized()
                .body(Map.of("title", title, "url", "https://glas-reke.example/1"))
                .post("/v1/analyze")
                .then()
                .statusCode(200)
                .body("language.code", equalTo("sr"))
                .body("language.script", equalTo("Latn"))
                .body("topics.id", containsInAnyOrder("energy", "expo-2027"))
                .body("topics.version", hasItem(1))
                .extract()
                .jsonPath();

        assertThat(answer.<Map<String, Object>>getList("topics.evidence.flatten()"))
                .isNotEmpty()
                .allSatisfy(
                        evidence -> assertThat(title.substring((int) evidence.get("start"), (int) evidence.get("end")))
                                .isEqualTo(evidence.get("text")));
    }

    @Test
    void offsetsAreThoseOfTheBodyAsItWasGiven() {
        var body =
                "<p>In <b>Kosovo</b> the parliament met.</p>" + "<p>It is spring.</p>".repeat(40) + "Kosovo &amp; more";

        var evidence = authorized()
                .body(Map.of("title", "Parliament meets", "body", body))
                .post("/v1/analyze")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(evidence.getInt("topics[0].evidence[0].start")).isEqualTo(body.indexOf("Kosovo"));
        assertThat(evidence.getString("topics[0].evidence[0].text")).isEqualTo("Kosovo");
    }

    @Test
    void explanationSaysOfEveryTopicWhyOrWhyNot() {
        var text = Map.of("title", "Accident in Kosovska ulica", "body", "Oil was spilt.", "language", "sr");

        authorized()
                .body(text)
                .post("/v1/analyze?explain=all")
                .then()
                .statusCode(200)
                .body("language.code", notNullValue())
                .body("topics", empty())
                .body("explanation.id", containsInAnyOrder("energy", "kosovo", "expo-2027"))
                .body("explanation.find { it.id == 'kosovo' }.band", equalTo("not"))
                .body("explanation.find { it.id == 'kosovo' }.threshold", equalTo(3f))
                .body("explanation.find { it.id == 'kosovo' }.rules[0].excepted[0].text", startsWith("Kosovska"));
        authorized().body(text).post("/v1/analyze").then().statusCode(200).body("$", not(hasKey("explanation")));
        authorized()
                .body(text)
                .post("/v1/analyze?explain=some")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void missingTitleAndUnknownFieldAreNamed() {
        authorized()
                .body(Map.of("body", "text"))
                .post("/v1/analyze")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", hasItem("title"));
        authorized()
                .body(Map.of("title", "t", "mood", "calm"))
                .post("/v1/analyze")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("mood"));
    }

    @Test
    void bodyOverTheLimitIsRefused() {
        authorized()
                .body("{\"title\":\"" + "a".repeat(11 * 1024 * 1024) + "\"}")
                .post("/v1/analyze")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void withoutAKeyNothingIsAnswered() {
        given().contentType("application/json")
                .body(Map.of("title", "t"))
                .post("/v1/analyze")
                .then()
                .statusCode(401);
        given().get("/v1/topics").then().statusCode(401);
    }

    @Test
    void topicsAreListedAndShown() {
        authorized()
                .get("/v1/topics")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder("energy", "kosovo", "expo-2027"));
        authorized()
                .get("/v1/topics/kosovo")
                .then()
                .statusCode(200)
                .body("wikidata", equalTo("Q1246"))
                .body("rules.id", hasItem("name"));
        authorized().get("/v1/topics/chess").then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void healthMetricsAndContractAreOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }
}
