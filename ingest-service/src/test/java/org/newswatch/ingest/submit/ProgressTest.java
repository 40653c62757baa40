package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class ProgressTest {

    private static final String NDJSON = "application/x-ndjson";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @TestHTTPResource("/v1/articles")
    URI articles;

    IngestTopic topic;

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
    void eachThousandIsToldWhileTheUploadGoesOn() throws Exception {
        try (var upload = new Duplex(articles, "")) {
            upload.send(lines("told", 0, 1_000));
            assertThat(upload.status()).isEqualTo(200);
            var first = upload.next();
            assertThat(first.path("lines").asInt()).isEqualTo(1_000);
            assertThat(first.path("accepted").asInt()).isEqualTo(1_000);
            assertThat(first.has("done")).isFalse();
            assertThat(topic.records()).as("what is told is on the topic").hasSize(1_000);

            upload.send("no article\n" + lines("told", 1_000, 2_000));
            var rejected = upload.next();
            assertThat(rejected.path("index").asInt()).isEqualTo(1_000);
            assertThat(rejected.at("/problem/status").asInt()).isEqualTo(400);
            assertThat(upload.next().path("rejected").asInt()).isEqualTo(1);

            upload.end();
            var last = upload.next();
            assertThat(last.path("done").asBoolean()).isTrue();
            assertThat(last.path("lines").asInt()).isEqualTo(2_001);
            assertThat(last.path("accepted").asInt()).isEqualTo(2_000);
            assertThat(last.path("rejected").asInt()).isEqualTo(1);
        }
        assertThat(topic.records()).hasSize(1_000);
    }

    @Test
    void whatGoesWrongOnTheWayIsTheLastLine() throws Exception {
        try (var upload = new Duplex(articles, "Content-Encoding: gzip\r\n")) {
            upload.send("no gzip at all\n");
            upload.end();

            assertThat(upload.status()).isEqualTo(200);
            var last = upload.next();
            assertThat(last.has("done")).isFalse();
            assertThat(last.path("lines").asInt()).isZero();
            assertThat(last.at("/problem/status").asInt()).isEqualTo(400);
            assertThat(last.at("/problem/detail").asText()).contains("first 0 lines");
        }
    }

    @Test
    void whatIsWrongBeforeTheFirstLineIsAnOrdinaryRefusal() throws Exception {
        try (var upload = new Duplex(articles, "Content-Encoding: br\r\n")) {
            upload.send("anything\n");
            upload.end();
            assertThat(upload.statusOfAny()).isEqualTo(415);
        }
    }

    @Test
    void anEmptyUploadIsDoneAtOnce() throws Exception {
        try (var upload = new Duplex(articles, "")) {
            upload.end();

            assertThat(upload.status()).isEqualTo(200);
            assertThat(upload.next().toString())
                    .isEqualTo(
                            "{\"lines\":0,\"accepted\":0,\"updated\":0,\"duplicate\":0,\"rejected\":0,\"done\":true}");
        }
    }

    @Test
    void whoDoesNotAskForLinesGetsOneAnswer() {
        for (var accept : new String[] {"*/*", "application/json", "application/json, application/x-ndjson;q=0.5"}) {
            Client.authorized()
                    .header("Accept", accept)
                    .header("Content-Type", NDJSON)
                    .body(lines("asks", 0, 1_500).getBytes(UTF_8))
                    .post("/v1/articles")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("rejected", equalTo(0))
                    .body("results.size()", equalTo(0));
        }
    }

    @Test
    void aClientThatDoesNotReadItsAnswerIsNotReadEither() throws Exception {
        var bad = "x".repeat(20) + "\n";
        var chunk = bad.repeat(10_000);

        try (var upload = new Duplex(articles, "")) {
            int sent = upload.sendUntilStuck(chunk, 600);

            // Each line of 21 bytes makes one of about 200 in the answer: without back-pressure all would go through.
            assertThat(sent).as("chunks sent").isLessThan(600);
        }
        Client.post(NDJSON, lines("after", 0, 10)).statusCode(200).body("accepted", equalTo(10));
    }

    @Test
    void versionsOfOneArticleKeepTheirOrderAcrossBatches() {
        var versions = IntStream.range(0, 3_000)
                .mapToObj(i -> i % 250 == 0
                        ? "{\"url\": \"https://progress.example/versions\", \"title\": \"Version " + i + "\"}\n"
                        : lines("versions", i, i + 1))
                .collect(Collectors.joining());

        Client.post(NDJSON, versions).statusCode(200).body("updated", equalTo(11));

        assertThat(topic.events())
                .filteredOn(event -> event.path("url").asText().endsWith("/versions"))
                .extracting(event -> event.path("title").asText() + " is " + event.path("version"))
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj(i -> "Version " + i * 250 + " is " + (i + 1))
                        .toList());
    }

    @Test
    void anUploadThatBreaksOffSaysSoInItsLastLine() {
        Client.authorized()
                .header("Accept", NDJSON)
                .header("Content-Type", NDJSON)
                .header("Content-Encoding", "zstd")
                .body(Arrays.copyOf(Packing.pack("zstd", lines("broken", 0, 10).getBytes(UTF_8)), 60))
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .body(containsString("\"problem\""));
    }

    private static String lines(String site, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        "{\"url\": \"https://progress.example/%s/%d\", \"title\": \"Line %d\"}\n".formatted(site, i, i))
                .collect(Collectors.joining());
    }
}
