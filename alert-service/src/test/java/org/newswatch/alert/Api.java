package org.newswatch.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The service as its clients see it. */
public final class Api {

    public static final String ADMINISTRATOR = "nw_test-administrator-of-the-alert-service";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static boolean ready;

    private Api() {}

    public static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    /** The administrator, once the service knows the key of its own configuration. */
    public static RequestSpecification administrator() {
        if (!ready) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> with(ADMINISTRATOR).get("/v1/keys").statusCode() == 200);
            ready = true;
        }
        return with(ADMINISTRATOR);
    }

    public static String newTenant() {
        return administrator()
                .body(Map.of("name", "Harbour Post"))
                .post("/v1/tenants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse issue(String tenant, String... roles) {
        return administrator()
                .body(Map.of("tenant", tenant, "name", "desk", "roles", List.of(roles)))
                .post("/v1/keys")
                .then()
                .statusCode(201);
    }

    /** The key of a subscriber of a tenant of its own. */
    public static String newSubscriber() {
        return issue(newTenant(), "subscriber").extract().path("key");
    }

    /** The id of a subscription made with this body. */
    public static String subscribe(String key, Map<String, Object> body) {
        return with(key)
                .body(body)
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The titles of a subscription's alerts, newest first. */
    public static List<String> alerts(String key, String subscription) {
        return with(key)
                .get("/v1/subscriptions/" + subscription + "/alerts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.article.title");
    }

    /** Waits until the subscription has exactly these alerts, newest first. */
    public static void awaitAlerts(String key, String subscription, String... titles) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(alerts(key, subscription))
                .containsExactly(titles));
    }
}
