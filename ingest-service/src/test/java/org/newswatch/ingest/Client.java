package org.newswatch.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.newswatch.gate.AccessKeys;

/** Calls the service as a publisher does, with a key issued as alert-service issues them. */
public final class Client {

    private static final String KEY = "nw_ingest-tests-publisher";

    private Client() {}

    public static void issueKey(String bootstrapServers) throws Exception {
        issue(bootstrapServers, KEY, "publisher");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> post("application/json", "{}").extract().statusCode() == 400);
    }

    public static void issue(String bootstrapServers, String key, String role) throws Exception {
        issue(bootstrapServers, key, "default", role);
    }

    public static void issue(String bootstrapServers, String key, String tenant, String role) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var value = "{\"id\":\"key_%s\",\"tenant\":\"%s\",\"roles\":[\"%s\"]}".formatted(role, tenant, role);
            producer.send(new ProducerRecord<>(AccessKeys.TOPIC, AccessKeys.hash(key), value.getBytes(UTF_8)))
                    .get();
        }
    }

    public static String bearer() {
        return "Bearer " + KEY;
    }

    public static RequestSpecification authorized() {
        return given().header("Authorization", bearer());
    }

    public static ValidatableResponse post(String json) {
        return post("application/json", json);
    }

    public static ValidatableResponse post(String contentType, String body) {
        return post("/v1/articles", contentType, body.getBytes(UTF_8));
    }

    public static ValidatableResponse postFeed(String contentType, String document) {
        return post("/v1/feeds", contentType, document.getBytes(UTF_8));
    }

    public static ValidatableResponse post(String path, String contentType, byte[] body) {
        return authorized()
                .header("Content-Type", contentType)
                .body(body)
                .post(path)
                .then();
    }
}
