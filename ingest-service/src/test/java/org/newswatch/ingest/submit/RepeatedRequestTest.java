package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class RepeatedRequestTest {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @TestHTTPResource("/v1/articles")
    URI articles;

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();
    private IngestTopic topic;

    @BeforeEach
    void open() throws Exception {
        Client.issueKey(kafka);
        topic = new IngestTopic(kafka);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void aRepetitionGetsTheSameStatusAndAnswer() {
        var body = article(key, "Once");

        var first = post(JSON, body).statusCode(202).header("Idempotent-Replayed", nullValue());
        var second = post(JSON, body).statusCode(202).header("Idempotent-Replayed", equalTo("true"));

        assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(second.extract().contentType()).startsWith("application/json");
        assertThat(topic.titles()).containsExactly("Once");
    }

    @Test
    void aKeyQuotedAndBareIsOne() {
        post(JSON, article(key, "Once")).statusCode(202);

        Client.authorized()
                .header("Idempotency-Key", '"' + key + '"')
                .contentType(JSON)
                .body(article(key, "Once"))
                .post("/v1/articles")
                .then()
                .statusCode(202);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        post(JSON, article(key, "Once")).statusCode(202);

        post(JSON, article(key, "Twice")).statusCode(422).body("errors[0].field", equalTo("Idempotency-Key"));
        post(NDJSON, article(key, "Once")).statusCode(422).contentType("application/problem+json");

        assertThat(topic.titles()).containsExactly("Once");
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        post(JSON, "{\"url\": \"nowhere\"}").statusCode(400);
        post(JSON, "no JSON").statusCode(400);

        post(JSON, article(key, "Now it is one")).statusCode(202);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        Client.authorized()
                .header("Idempotency-Key", "k".repeat(256))
                .contentType(JSON)
                .body(article(key, "T"))
                .post("/v1/articles")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));

        assertThat(topic.records()).isEmpty();
    }

    @Test
    void anArrayIsAnsweredAgainWithAllItsResults() {
        var body = "[" + article(key + "/1", "One") + ", {}, " + article(key + "/2", "Two") + "]";

        var first = post(JSON, body).statusCode(200).extract().asString();

        assertThat(post(JSON, body).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(topic.records()).hasSize(2);
    }

    @Test
    void anUploadIsAnsweredAgainWithoutBeingTakenTwice() {
        var body = lines(1_200);

        post(NDJSON, body).statusCode(200).body("accepted", equalTo(1_200));

        post(NDJSON, body).statusCode(200).body("accepted", equalTo(1_200)).header("Idempotent-Replayed", "true");
        post(NDJSON, body + article(key + "/more", "More")).statusCode(422);
        assertThat(topic.records()).hasSize(1_200);
    }

    @Test
    void theSameUploadPackedIsTheSame() {
        var body = lines(10);
        post(NDJSON, body).statusCode(200);

        Client.authorized()
                .header("Idempotency-Key", key)
                .header("Content-Encoding", "zstd")
                .header("Content-Type", NDJSON)
                .body(Packing.pack("zstd", body.getBytes(UTF_8)))
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void anAnswerThatIsTooLongKeepsItsCountsAndFirstRejections() {
        var body = "no article\n".repeat(3_000);
        post(NDJSON, body).statusCode(200).body("results", hasSize(3_000));

        post(NDJSON, body).statusCode(200).body("rejected", equalTo(3_000)).body("results", hasSize(100));
    }

    @Test
    void whileTheFirstIsUnderWayAnotherIsToldToComeAgain() throws Exception {
        try (var first = new Duplex(articles, "Idempotency-Key: " + key + "\r\n")) {
            first.send(lines(1_000));
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.next().path("lines").asInt()).isEqualTo(1_000);

            post(NDJSON, lines(1_000))
                    .statusCode(409)
                    .header("Retry-After", "2")
                    .body("detail", containsString("still under way"));

            first.end();
            assertThat(first.next().path("done").asBoolean()).isTrue();
        }
        post(NDJSON, lines(1_000)).statusCode(200).body("accepted", equalTo(1_000));
    }

    @Test
    void anUploadWithProgressIsRepeatedWithItsLastLine() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (var upload = new Duplex(articles, "Idempotency-Key: " + key + "\r\n")) {
                upload.send(lines(10) + "no article\n");
                upload.end();

                assertThat(upload.status()).isEqualTo(200);
                assertThat(upload.next().path("index").asInt()).isEqualTo(10);
                assertThat(upload.next().toString())
                        .isEqualTo(
                                "{\"lines\":11,\"accepted\":10,\"updated\":0,\"duplicate\":0,\"rejected\":1,\"done\":true}");
            }
        }
        assertThat(topic.records()).hasSize(10);
    }

    @Test
    void theKeyOfARequestThatACrashEndedIsTakenOver() throws SQLException {
        execute("insert into kept_answer (tenant, key, holder, held_until, expires_at) values ('default', '" + key
                + "', gen_random_uuid(), now() + interval '1 minute', now() + interval '1 day')");
        post(JSON, article(key, "Waits")).statusCode(409);

        execute("update kept_answer set held_until = now() - interval '1 second' where key = '" + key + "'");

        post(JSON, article(key, "Waits")).statusCode(202);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws SQLException {
        post(JSON, article(key, "First")).statusCode(202);

        execute("update kept_answer set expires_at = now() - interval '1 second' where key = '" + key + "'");

        post(JSON, article(key, "Second")).statusCode(200).body("status", equalTo("updated"));
        post(JSON, article(key, "First")).statusCode(422);
    }

    private ValidatableResponse post(String type, String body) {
        return Client.authorized()
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .body(body.getBytes(UTF_8))
                .post("/v1/articles")
                .then();
    }

    private String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> article(key + "/" + i, "Line " + i) + "\n")
                .collect(Collectors.joining());
    }

    private static String article(String page, String title) {
        return "{\"url\": \"https://repeat.example/%s\", \"title\": \"%s\"}".formatted(page, title);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
