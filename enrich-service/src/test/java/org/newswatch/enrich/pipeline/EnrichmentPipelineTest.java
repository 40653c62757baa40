package org.newswatch.enrich.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.enrich.Service;

@Service
class EnrichmentPipelineTest {

    private static final String OUT = "articles-enriched";
    private static final String DEAD = "articles-ingested-dead";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    ObjectMapper json;

    private Broker broker;

    @BeforeEach
    void connect() {
        broker = new Broker(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        broker.close();
    }

    private static Map<String, Object> article(String id) {
        var article = new HashMap<String, Object>();
        article.put("id", id);
        article.put("version", 3);
        article.put("url", "https://harbour-post.example/" + id);
        article.put("title", "Gas prices fall as the new pipeline opens");
        article.put("source", Map.of("name", "Harbour Post"));
        article.put("ingestedAt", "2026-11-17T09:00:00Z");
        return article;
    }

    private byte[] bytes(Map<String, Object> article) throws Exception {
        return json.writeValueAsBytes(article);
    }

    private static String id() {
        return java.util.UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void articleComesOutUnderItsKeyWithItsTopicsAsACloudEvent() throws Exception {
        var id = id();

        broker.send(id, bytes(article(id)), ArticleIngested.TYPE);

        var record = broker.await(OUT, id);
        var event = json.readTree(record.value());
        assertThat(event.at("/topics/0/id").asText()).isEqualTo("energy");
        assertThat(event.at("/topics/0/evidence/0/text").asText()).isNotBlank();
        assertThat(event.at("/language/code").asText()).isEqualTo("en");
        assertThat(event.at("/story/id").asText()).isEqualTo(id);
        assertThat(event.at("/version").asInt()).isEqualTo(3);
        assertThat(Broker.header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(Broker.header(record, "ce_id")).isEqualTo(id + "/3");
        assertThat(Broker.header(record, "ce_type")).isEqualTo("org.newswatch.article.enriched.v1");
        assertThat(Broker.header(record, "ce_source")).isEqualTo("/newswatch/enrich");
        assertThat(Broker.header(record, "ce_subject")).isEqualTo(id);
        assertThat(Broker.header(record, "ce_partitionkey")).isEqualTo(id);
        assertThat(Broker.header(record, "ce_time"))
                .isEqualTo(event.at("/enrichedAt").asText());
        assertThat(Broker.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Broker.header(record, "traceparent"))
                .matches("00-" + id + "-[0-9a-f]{16}-01")
                .isNotEqualTo(Broker.trace(id));
    }

    static Stream<Arguments> poison() {
        var type = ArticleIngested.TYPE;
        return Stream.of(
                Arguments.of("the value is not JSON", "{\"id\": ".getBytes(UTF_8), type),
                Arguments.of("the value is not JSON", new byte[] {(byte) 0xff, 0, 1}, type),
                Arguments.of("the value is no article", "[]".getBytes(UTF_8), type),
                Arguments.of("the value is the JSON null", "null".getBytes(UTF_8), type),
                Arguments.of("Missing required creator property 'version'", "{\"id\":\"x\"}".getBytes(UTF_8), type),
                Arguments.of("not a Instant", timed("yesterday"), type),
                Arguments.of("needs an id, an address, a title", timed("2026-11-17T09:00:00Z"), type),
                Arguments.of("the record has no value", null, type),
                Arguments.of("ce_type must be org.newswatch.article.ingested.v1, not missing", timed(""), null),
                Arguments.of("not org.newswatch.article.matched.v1", timed(""), "org.newswatch.article.matched.v1"),
                Arguments.of("more than the 4194304 allowed", new byte[5_000_000], type),
                Arguments.of("the value is not JSON", ("{\"a\":" + "[".repeat(100_000)).getBytes(UTF_8), type));
    }

    private static byte[] timed(String ingestedAt) {
        return ("{\"id\":\"x\",\"version\":1,\"url\":\"https://a.example\",\"title\":\" \",\"source\":{\"name\":\"A\"},"
                        + "\"ingestedAt\":\"" + ingestedAt + "\"}")
                .getBytes(UTF_8);
    }

    @ParameterizedTest
    @MethodSource("poison")
    void poisonIsBuriedWithItsReasonAndBytesAndThePartitionGoesOnWithinASecond(String reason, byte[] value, String type)
            throws Exception {
        var warm = id();
        broker.send(warm, bytes(article(warm)), ArticleIngested.TYPE);
        broker.await(OUT, warm);
        var poison = id();
        var good = id();

        broker.send(poison, value, type);
        var sent = System.nanoTime();
        broker.send(good, bytes(article(good)), ArticleIngested.TYPE);

        broker.await(OUT, good);
        var tookMillis = (System.nanoTime() - sent) / 1_000_000;
        var dead = broker.await(DEAD, poison);
        assertThat(dead.value()).isEqualTo(value);
        assertThat(Broker.header(dead, "dead-letter-reason")).contains(reason);
        assertThat(Broker.header(dead, "dead-letter-topic")).isEqualTo("articles-ingested");
        assertThat(Broker.header(dead, "traceparent")).isEqualTo(Broker.trace(poison));
        assertThat(tookMillis).isLessThan(1_000);
    }

    @Test
    void batchWithPoisonInItLosesAndDoublesNothing() throws Exception {
        var run = id().substring(0, 20);
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var i = 0; i < 600; i++) {
            var id = run + "%012x".formatted(i);
            sent.add(broker.start(
                    id, i % 50 == 7 ? "poison".getBytes(UTF_8) : bytes(article(id)), ArticleIngested.TYPE));
        }

        for (var one : sent) {
            one.get();
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            broker.find(OUT, "none");
            assertThat(broker.count(OUT, run)).isEqualTo(588);
            assertThat(broker.count(DEAD, run)).isEqualTo(12);
        });
        assertThat(IntStream.range(0, 600).filter(i -> i % 50 != 7))
                .allSatisfy(i ->
                        assertThat(broker.find(OUT, run + "%012x".formatted(i))).isPresent());
    }

    @Test
    void unreadableKeyReachesTheDeadLettersByteForByte() throws Exception {
        var id = id();
        broker.send("\u0000" + id, "{}".getBytes(UTF_8), ArticleIngested.TYPE);

        assertThat(broker.await(DEAD, "\u0000" + id).key()).isEqualTo(("\u0000" + id).getBytes(UTF_8));
    }
}
