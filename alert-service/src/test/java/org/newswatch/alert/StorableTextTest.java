package org.newswatch.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Service
class StorableTextTest {

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        name                     | {"name": "a%sb", "topics": ["energy"]}
        query                    | {"name": "x", "query": "gas %s"}
        labels[1]                | {"name": "x", "query": "gas", "labels": ["desk", "a%sb"]}
        sources[0]               | {"name": "x", "query": "gas", "sources": ["a%sb"]}
        template.title           | {"name": "x", "query": "gas", "template": {"title": "a%sb"}}
        schedule.quiet.unless    | {"name": "x", "query": "gas", "schedule": {"mode": "instant", "quiet": {"from": "22:00", "to": "07:00", "unless": "a%sb"}}}
        channels[0].headers.X-Id | {"name": "x", "query": "gas", "channels": [{"type": "webhook", "url": "https://example.org/", "headers": {"X-Id": "a%sb"}}]}
        """)
    void textThatCannotBeStoredIsRefusedByItsPath(String field, String body) {
        for (var unstorable : new String[] {"\\u0000", "\\ud83d"}) {
            var answer = Api.with(key).body(body.formatted(unstorable)).post("/v1/subscriptions");

            assertRefused(answer, field);
        }
    }

    @Test
    void wholeSurrogatePairIsStored() {
        var answer = Api.with(key)
                .body("{\"name\": \"a\\ud83d\\ude00b\", \"topics\": [\"energy\"]}")
                .post("/v1/subscriptions");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("name")).isEqualTo("a😀b");
    }

    @Test
    void fileIsHeldToTheSame() {
        var answer = apply("subscriptions:\n  - {name: x, query: \"gas \\0\"}\n");

        assertRefused(answer, "subscriptions[0].query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/subscriptions?label=%00",
                "/v1/subscriptions?q=a%00",
                "/v1/subscriptions?cursor=%00",
                "/v1/subscriptions?status=%00",
                "/v1/mailboxes?cursor=a%00"
            })
    void parameterThatCannotBeStoredIsRefused(String path) {
        var parameter = path.substring(path.indexOf('?') + 1, path.indexOf('='));

        assertRefused(Api.with(key).urlEncodingEnabled(false).get(path), parameter);
    }

    /** Over a socket, as no client sends it. */
    @Test
    void parameterThatIsNotEncodedIsNoFaultOfOurs() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
                var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            var head = "GET /v1/subscriptions?other=%zz HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key;
            socket.getOutputStream().write((head + "\r\n\r\n").getBytes(UTF_8));

            assertThat(answer.readLine()).matches("HTTP/1.1 [24]\\d\\d .*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/mailboxes/a%00@example.org", "/v1/keys/%00", "/v1/subscriptions/%00"})
    void addressThatCannotBeStoredNamesNothing(String path) {
        var answer = Api.administrator().urlEncodingEnabled(false).delete(path);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void bodyOfOverAMegabyteIsRefusedButForAFile() {
        var large = "x".repeat(1_100_000);

        assertThat(Api.with(key)
                        .body("{\"name\": \"" + large + "\"}")
                        .post("/v1/subscriptions")
                        .statusCode())
                .isEqualTo(413);
        assertThat(apply("# " + large + "\nsubscriptions: []\n").statusCode()).isEqualTo(200);
    }

    private Response apply(String file) {
        return Api.with(key)
                .contentType("application/yaml")
                .body(file.getBytes(UTF_8))
                .post("/v1/subscriptions.yaml");
    }

    private static void assertRefused(Response answer, String field) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
    }
}
