package org.newswatch.ingest.websub;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.local.KafkaAndPostgres;

/** The whole way over HTTP: a feed names a hub, the hub verifies, pushes, and the article is on the topic. */
@QuarkusTest
@TestProfile(WebSubResourceTest.WithCallback.class)
@WithTestResource(KafkaAndPostgres.class)
class WebSubResourceTest {

    private static final String TOPIC = "https://a.example/feed.xml";

    @Inject
    Hubs hubs;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final UUID feed = UUID.randomUUID();
    private TestHub hub;
    private IngestTopic topic;

    @BeforeEach
    void agree() throws Exception {
        hub = new TestHub();
        topic = new IngestTopic(kafka);
        execute(
                "insert into feed (id, tenant, url, tags, created_at) values ('%s', 'default', 'https://a.example/%s', '{harbours}', now())"
                        .formatted(feed, feed));
        execute(
                "insert into feed_poll (feed, next_fetch_at, poll_interval, polls) values ('%s', now() + '1 day', '1 day', 1)"
                        .formatted(feed));
        hubs.found(feed, TOPIC, List.of(hub.url()));
        await().atMost(Duration.ofSeconds(10)).until(() -> !hub.asked().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        execute("delete from feed where id = '%s'".formatted(feed));
        topic.close();
        hub.close();
    }

    @Test
    void whatASubscribedHubPushesIsOnTheTopicWhenItIsAnswered() {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> verify(TOPIC)
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("<b>echo</b>")));
        var document = document("sha256", "Harbour reopens");
        long before = System.nanoTime();

        push(document, signed("HmacSHA256", "sha256", document), 202);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(topic.events()).singleElement().satisfies(event -> {
            assertThat(event.path("title").asText()).isEqualTo("Harbour reopens");
            assertThat(event.path("tags").path(0).asText()).isEqualTo("harbours");
            assertThat(event.has("backlog")).isFalse();
        });
    }

    @Test
    void allFourHashesAreTaken() {
        for (var bits : List.of("1", "256", "384", "512")) {
            var document = document("hash-" + bits, "Signed with " + bits);
            push(document, signed("HmacSHA" + bits, "sha" + bits, document), 202);
        }

        assertThat(topic.titles())
                .containsExactlyInAnyOrder("Signed with 1", "Signed with 256", "Signed with 384", "Signed with 512");
    }

    @Test
    void whatIsNotSignedIsIgnoredWithoutASign() {
        var document = document("forged", "Forged");

        push(document, "sha256=" + "0".repeat(64), 202);
        push(document, null, 202);

        assertThat(topic.events()).isEmpty();
    }

    @Test
    void aPushThatIsNoFeedIsPassedOver() {
        var page = "<html><body>Down for maintenance</body></html>".getBytes(UTF_8);

        push(page, signed("HmacSHA256", "sha256", page), 202);

        assertThat(topic.events()).isEmpty();
    }

    @Test
    void callbacksThatNobodyAskedForAreGone() {
        for (var id : List.of("00112233445566778899aabbccddeeff", "x", feed.toString())) {
            given().body("<rss/>").post("/v1/websub/" + id).then().statusCode(410);
            given().queryParam("hub.mode", "subscribe")
                    .get("/v1/websub/" + id)
                    .then()
                    .statusCode(404);
        }
        verify("https://a.example/other.xml").statusCode(404);
    }

    @Test
    void theCallbackOfADeletedFeedIsGone() throws Exception {
        var document = document("late", "Late");
        execute("delete from feed where id = '%s'".formatted(feed));

        push(document, signed("HmacSHA256", "sha256", document), 410);
    }

    private ValidatableResponse verify(String ofTopic) {
        return given().queryParam("hub.mode", "subscribe")
                .queryParam("hub.topic", ofTopic)
                .queryParam("hub.challenge", "<b>echo</b>")
                .queryParam("hub.lease_seconds", 86_400)
                .get(callback())
                .then();
    }

    private void push(byte[] document, String signature, int status) {
        var request = given().header("Content-Type", "application/rss+xml").body(document);
        (signature == null ? request : request.header("X-Hub-Signature", signature))
                .post(callback())
                .then()
                .statusCode(status);
    }

    private String callback() {
        var callback = hub.asked().getFirst().get("hub.callback");
        assertThat(callback).startsWith("https://us.example/v1/websub/");
        return callback.substring("https://us.example".length());
    }

    private String signed(String algorithm, String method, byte[] body) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(hub.asked().getFirst().get("hub.secret").getBytes(UTF_8), algorithm));
            return method + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] document(String path, String title) {
        return """
            <rss version="2.0"><channel><title>Harbour Post</title><item><title>%s</title>
            <link>https://a.example/%s/%s</link></item></channel></rss>
            """.formatted(title, feed, path).getBytes(UTF_8);
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** With the address that hubs are told. */
    public static class WithCallback implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ingest.websub.callback", "https://us.example",
                    "ingest.websub.look-every", "200ms",
                    "newswatch.egress.allow", "127.0.0.0/8");
        }
    }
}
