package org.newswatch.gate;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(TestIssuer.class)
class GateTest {

    private static final String TOO_LARGE = "{\"title\":\"" + "a".repeat(11 * 1024 * 1024) + "\"}";

    @TestHTTPResource("/v1/probe")
    URL probe;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void issueKeys() throws Exception {
        var keyring = new Keyring(kafka);
        keyring.issue("publisher-key", "harbour-post", Set.of(Role.PUBLISHER));
        keyring.issue("subscriber-key", "harbour-post", Set.of(Role.SUBSCRIBER));
        keyring.issue("operator-key", "default", Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void keyOpensWhatItsRolesAllow() {
        with("publisher-key").get("/v1/probe").then().statusCode(200).body(equalTo("harbour-post"));
    }

    @Test
    void administratorMayDoAllThatOthersMay() {
        with("operator-key").get("/v1/probe").then().statusCode(200).body(equalTo("default"));
    }

    @Test
    void noKeyIsTold() {
        given().get("/v1/probe")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("status", equalTo(401));
    }

    @Test
    void wrongKeyOpensNothing() {
        with("guessed-key").get("/v1/probe").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void twoKeysAtOnceOpenNothing() {
        given().header("Authorization", "Bearer publisher-key", "Bearer operator-key")
                .get("/v1/probe")
                .then()
                .statusCode(401);
    }

    @Test
    void missingRoleIsTold() {
        with("subscriber-key")
                .get("/v1/probe")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", equalTo(403));
    }

    @Test
    void routeThatNamesNoRoleIsClosedToAll() {
        with("operator-key").get("/v1/probe/forgotten").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/probe;a=b",
                "/v1/probe/",
                "//v1/probe",
                "/v1//probe",
                "/v1/%70robe",
                "/v1/probe%3Ba",
                "/./v1/probe"
            })
    void otherSpellingOfAPathIsNoWayIn(String path) {
        int status = given().urlEncodingEnabled(false).get(path).statusCode();

        assertThat(status).isIn(400, 401, 404);
    }

    @Test
    void revokedKeyStopsWorkingWithinASecond() throws Exception {
        var keyring = new Keyring(kafka);
        keyring.issue("short-lived-key", "harbour-post", Set.of(Role.PUBLISHER));
        with("short-lived-key").get("/v1/probe").then().statusCode(200);

        keyring.revoke("short-lived-key");

        await().atMost(Duration.ofSeconds(1))
                .until(() -> with("short-lived-key").get("/v1/probe").statusCode() == 401);
    }

    @Test
    void recordThatIsNoKeyStopsNobody() throws Exception {
        var keyring = new Keyring(kafka);
        for (var value : List.of("no JSON", "{}", "{\"id\":\"x\",\"tenant\":\"t\",\"roles\":[\"king\"]}", "null")) {
            keyring.publish("strange-key", value);
        }
        keyring.issue("later-key", "harbour-post", Set.of(Role.PUBLISHER));

        with("later-key").get("/v1/probe").then().statusCode(200);
        with("strange-key").get("/v1/probe").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[", "{\"title\":\"a\"} x", "{\"title\":\"a\",\"title\":\"b\"}", "not JSON"})
    void malformedJsonIsRefused(String body) {
        post(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void unknownFieldIsNamed() {
        post("{\"title\":\"a\",\"parts\":[{\"url\":\"u\",\"colour\":\"red\"}]}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("parts[0].colour"))
                .body("errors[0].message", equalTo("unknown field"));
    }

    @Test
    void wrongTypeIsNamed() {
        post("{\"title\":7}").then().statusCode(400).body("errors[0].field", equalTo("title"));
        post("{\"title\":\"a\",\"publishedAt\":\"yesterday\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("publishedAt"));
    }

    @Test
    void brokenRuleNamesItsField() {
        post("{\"title\":\"  \"}").then().statusCode(400).body("errors[0].field", equalTo("title"));
    }

    @Test
    void bodyOverTheLimitIsRefused() {
        post(TOO_LARGE).then().statusCode(413).contentType("application/problem+json");
    }

    @Test
    void bodyOfUnknownLengthIsRefusedOnceTheLimitIsPassed() throws Exception {
        var request = HttpRequest.newBuilder(probe.toURI())
                .header("Authorization", "Bearer publisher-key")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE.getBytes(UTF_8))))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void streamedBodyMayBeLonger() {
        with("publisher-key")
                .contentType(ContentType.BINARY)
                .body(new byte[11 * 1024 * 1024])
                .post("/v1/probe/stream")
                .then()
                .statusCode(200)
                .body(equalTo(Integer.toString(11 * 1024 * 1024)));
    }

    @Test
    void otherContentTypesMethodsAndPathsAreRefusedInTheSameForm() {
        with("publisher-key")
                .contentType("text/csv")
                .body("a")
                .post("/v1/probe")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        with("publisher-key").delete("/v1/probe").then().statusCode(405).contentType("application/problem+json");
        with("publisher-key").get("/v1/nothing").then().statusCode(404);
    }

    @Test
    void unavailableSaysWhenToComeAgain() {
        with("publisher-key").get("/v1/probe/away").then().statusCode(503).header("Retry-After", "7");
    }

    @Test
    void databaseThatIsAwayIsAnOutageAndNoFault() {
        with("publisher-key")
                .get("/v1/probe/no-database")
                .then()
                .statusCode(503)
                .header("Retry-After", "2");
    }

    @Test
    void whatCanNotBeDoneNamesItsField() {
        with("publisher-key")
                .get("/v1/probe/impossible")
                .then()
                .statusCode(422)
                .body("title", equalTo("Unprocessable Content"))
                .body("errors[0].field", equalTo("url"));
    }

    @Test
    void ourOwnFaultShowsNothingOfTheInside() {
        with("publisher-key")
                .get("/v1/probe/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("secret")));
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static Response post(String body) {
        return with("publisher-key").contentType(ContentType.JSON).body(body).post("/v1/probe");
    }
}
