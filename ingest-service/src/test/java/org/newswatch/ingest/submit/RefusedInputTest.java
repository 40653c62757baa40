package org.newswatch.ingest.submit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.newswatch.ingest.Client.post;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.IngestTopic;

/** After each refusal nothing is on the topic, and the service goes on. */
@IngestTest
class RefusedInputTest {

    private static final String GOOD = """
        {"url": "https://harbour-post.example/refused-%d", "title": "Still serving"}\
        """;

    @TestHTTPResource("/v1/articles")
    URI articles;

    @RegisterExtension
    final IngestTopic topic = IngestTopic.ofEachTest();

    @AfterEach
    void nothingWasPublishedAndTheServiceServes() {
        assertThat(topic.titles()).isEmpty();
        post(GOOD.formatted(System.nanoTime())).statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nonsense",
                "{\"url\":",
                "[{\"url\":\"https://a.example/\",\"title\":\"T\"},",
                "7",
                "null",
                "{\"url\":\"https://a.example/\",\"title\":\"T\"} {}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{'a':1}"
            })
    void malformedJsonIs400(String body) {
        refused(post(body), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "url         | {'title':'T'}",
                "title       | {'url':'https://a.example/1'}",
                "title       | {'url':'https://a.example/1','title':'  '}",
                "title       | {'url':'https://a.example/1','title':'\\u0000'}",
                "title       | {'url':'https://a.example/1','title':7}",
                "title       | {'url':'https://a.example/1','title':null}",
                "url         | {'url':'harbour','title':'T'}",
                "url         | {'url':'ftp://a.example/1','title':'T'}",
                "url         | {'url':'https://me:pw@a.example/1','title':'T'}",
                "colour      | {'url':'https://a.example/1','title':'T','colour':'red'}",
                "source.bias | {'url':'https://a.example/1','title':'T','source':{'bias':1}}",
                "source      | {'url':'https://a.example/1','title':'T','source':'me'}",
                "source.url  | {'url':'https://a.example/1','title':'T','source':{'url':'x'}}",
                "publishedAt | {'url':'https://a.example/1','title':'T','publishedAt':'yesterday'}",
                "updatedAt   | {'url':'https://a.example/1','title':'T','updatedAt':1763405700}",
                "language    | {'url':'https://a.example/1','title':'T','language':'english language'}",
                "authors     | {'url':'https://a.example/1','title':'T','authors':'Mira'}",
                "tags[1]     | {'url':'https://a.example/1','title':'T','tags':['a',{}]}",
            })
    void theFieldAtFaultIsNamed(String field, String body) {
        refused(post(body.replace('\'', '"')), 400).body("errors.field", equalTo(List.of(field)));
    }

    @Test
    void allFaultsOfAnArticleAreListedAtOnce() {
        refused(post("""
            {"url": "nowhere", "colour": "red", "publishedAt": "soon", "tags": 1}\
            """), 400)
                .body("errors.field", hasItems("url", "title", "colour", "publishedAt", "tags"))
                .body("errors.message", hasItems("is required", "unknown field"));
    }

    @Test
    void aTextThatIsTooLongIs400() {
        refused(post("{\"url\":\"https://a.example/1\",\"title\":\"" + "t".repeat(1_001) + "\"}"), 400)
                .body("errors[0].message", equalTo("must have at most 1000 characters"));
    }

    @Test
    void bytesThatAreNoUtf8Are400() {
        var bytes = "{\"url\":\"https://a.example/1\",\"title\":\"é\"}".getBytes(ISO_8859_1);

        refused(post("/v1/articles", "application/json", bytes), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream"})
    void aWrongContentTypeIs415(String type) {
        refused(post(type, GOOD.formatted(1)), 415);
    }

    @Test
    void anElevenMegabyteBodyIs413() {
        refused(post(large()), 413);
    }

    @Test
    void anElevenMegabyteBodyOfUnknownLengthIs413() throws Exception {
        var request = HttpRequest.newBuilder(articles)
                .header("Authorization", Client.bearer())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large().getBytes(UTF_8))))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void withoutAKeyNothingGoesIn() {
        given().header("Authorization", "Bearer nobody")
                .header("Content-Type", "application/json")
                .body("{}")
                .post("/v1/articles")
                .then()
                .statusCode(401);
    }

    private static String large() {
        return "{\"url\":\"https://a.example/1\",\"title\":\"T\",\"body\":\"" + "b".repeat(11 * 1024 * 1024) + "\"}";
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status));
    }
}
