package org.newswatch.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** A publisher of a tenant of its own, and what it asks of the service. */
public final class Publisher {

    private final String key;

    private Publisher(String key) {
        this.key = key;
    }

    /** One that nobody shares feeds with. */
    public static Publisher ofNewTenant() throws Exception {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        var publisher = new Publisher("nw_test-" + UUID.randomUUID());
        Client.issue(servers, publisher.key, "t-" + UUID.randomUUID(), "publisher");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> publisher.get("/v1/feeds").extract().statusCode() == 200);
        return publisher;
    }

    public RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    public ValidatableResponse get(String path) {
        return asks().get(path).then();
    }

    public ValidatableResponse delete(String path) {
        return asks().delete(path).then();
    }

    public ValidatableResponse post(String path) {
        return asks().post(path).then();
    }

    public ValidatableResponse subscribe(String json) {
        return asks().body(json.replace('\'', '"')).post("/v1/feeds").then();
    }

    /** The id of a feed subscribed to. */
    public String subscribed(String url) {
        return subscribe("{'url': '%s'}".formatted(url))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse patch(String id, String json) {
        return asks().body(json.replace('\'', '"')).patch("/v1/feeds/" + id).then();
    }

    public ValidatableResponse send(String path, String contentType, String document) {
        return given().header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .body(document.getBytes(UTF_8))
                .post(path)
                .then();
    }
}
