package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.newswatch.ingest.submit.Packing.pack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class PackedBodyTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final int MEGABYTE = 1024 * 1024;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

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

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void articlesArraysAndLinesComePackedToo(String coding) {
        send("/v1/articles", "application/json", coding, pack(coding, bytes(article(coding, 1))))
                .statusCode(202);
        send("/v1/articles", "application/json", coding, pack(coding, bytes("[" + article(coding, 2) + "]")))
                .statusCode(200)
                .body("accepted", equalTo(1));
        send("/v1/articles", NDJSON, coding, pack(coding, bytes(article(coding, 3) + "\n" + article(coding, 4))))
                .statusCode(200)
                .body("accepted", equalTo(2));

        assertThat(topic.titles()).containsExactlyInAnyOrder("Packed 1", "Packed 2", "Packed 3", "Packed 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void aFeedDocumentComesPackedToo(String coding) {
        var feed = """
            <rss version="2.0"><channel><title>F</title><link>https://packed.example/</link><item>
            <title>Item of %s</title><link>https://packed.example/feed/%s</link></item></channel></rss>
            """.formatted(coding, coding);

        send("/v1/feeds", "application/rss+xml", coding, pack(coding, bytes(feed)))
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "compress", "gzip, gzip", "rubbish"})
    void anotherCodingIsRefusedWithTheOnesThatAreTaken(String coding) {
        for (var type : new String[] {"application/json", NDJSON}) {
            send("/v1/articles", type, coding, bytes(article("other", 1)))
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .header("Accept-Encoding", "gzip, zstd, deflate")
                    .body("detail", containsString("gzip, zstd, deflate"));
        }
    }

    @ParameterizedTest
    @CsvSource({"application/json, /v1/articles", "application/rss+xml, /v1/feeds"})
    void aBodyThatUnpacksToMoreThanIsTakenIsRefused(String type, String path) {
        var large = new byte[11 * MEGABYTE];
        Arrays.fill(large, (byte) ' ');

        for (var coding : new String[] {"gzip", "zstd", "deflate"}) {
            send(path, type, coding, pack(coding, large)).statusCode(413).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void anUploadThatGrowsTooMuchEndsWhereItDoesAndSaysSo(String coding) {
        var lines = lines(coding + "-bomb", 500);
        var bomb = Arrays.copyOf(bytes(lines), 128 * MEGABYTE);

        send("/v1/articles", NDJSON, coding, pack(coding, bomb))
                .statusCode(413)
                .body("detail", containsString("grows too much"))
                .body("detail", containsString("first 500 lines"));

        assertThat(topic.records()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void aDamagedUploadSaysHowManyLinesWereTaken(String coding) {
        var packed = pack(coding, bytes(lines(coding + "-damaged", 10_000)));

        var detail = send("/v1/articles", NDJSON, coding, Arrays.copyOf(packed, packed.length - 6))
                .statusCode(400)
                .extract()
                .<String>path("detail");
        int taken = Integer.parseInt(detail.replaceAll(".*its first (\\d+) lines were taken.*", "$1"));
        assertThat(taken).isBetween(500, 10_000);
        assertThat(topic.records()).hasSize(taken);

        send("/v1/articles", NDJSON, coding, packed)
                .statusCode(200)
                .body("accepted", equalTo(10_000 - taken))
                .body("duplicate", equalTo(taken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate"})
    void anUploadThatIsNotPackedAsItSaysIsRefused(String coding) {
        send("/v1/articles", NDJSON, coding, bytes(article("plain", 1)))
                .statusCode(400)
                .body("detail", containsString(coding))
                .body("detail", containsString("first 0 lines"));
    }

    @Test
    void aDamagedArticleIsRefused() {
        var packed = pack("gzip", bytes(article("damaged", 1)));

        send("/v1/articles", "application/json", "gzip", Arrays.copyOf(packed, packed.length - 3))
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(topic.records()).isEmpty();
    }

    private static ValidatableResponse send(String path, String type, String coding, byte[] body) {
        var asItIs = RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        return Client.authorized()
                .config(asItIs)
                .header("Content-Type", type)
                .header("Content-Encoding", coding)
                .body(body)
                .post(path)
                .then();
    }

    private static String lines(String site, int count) {
        return IntStream.range(0, count).mapToObj(i -> article(site, i)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String article(String site, int number) {
        return "{\"url\": \"https://packed.example/%s/%d\", \"title\": \"Packed %d\"}".formatted(site, number, number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
