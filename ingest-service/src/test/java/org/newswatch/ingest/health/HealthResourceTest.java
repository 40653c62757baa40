package org.newswatch.ingest.health;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.newswatch.ingest.Client.authorized;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.health.Observation.Trouble;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class HealthResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T07:14:09Z");

    @Inject
    FeedHealth health;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void open() throws Exception {
        Client.issueKey(kafka);
    }

    @Test
    void aFeedIsAsItIs() throws Exception {
        var feed = feed("default");
        authorized()
                .get("/v1/feeds/" + feed + "/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("learning"))
                .body("sentence", startsWith("too little is known"))
                .body("itemsPerHour.usual", equalTo(0.0f))
                .body("missedItems", equalTo(7))
                .body("polls", equalTo(3));

        health.observe(List.of(page(feed, 0), page(feed, 60)));

        authorized()
                .get("/v1/feeds/" + feed + "/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("troubled"))
                .body("sentence", equalTo("a page for people comes where the feed was"))
                .body("since", equalTo("2026-11-22T07:15:09Z"))
                .body("troubles", hasSize(1));
    }

    @Test
    void anotherTenantsFeedIsNotThere() throws Exception {
        for (var id : List.of(feed("other").toString(), UUID.randomUUID().toString(), "x")) {
            authorized().get("/v1/feeds/" + id + "/health").then().statusCode(404);
        }
        RestAssured.get("/v1/feeds/" + feed("default") + "/health").then().statusCode(401);
    }

    private static Observation page(UUID feed, int second) {
        return new Observation(
                feed, NOW.plusSeconds(second), true, 0, 0, false, Set.of(Trouble.HTML_INSTEAD_OF_FEED), null);
    }

    private UUID feed(String tenant) throws Exception {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into feed (id, tenant, url, created_at) values ('%s', '%s', 'https://a.example/%s', now())"
                            .formatted(id, tenant, id));
            statement.execute(
                    "insert into feed_poll (feed, next_fetch_at, poll_interval, polls, missed_items) values ('%s', now() + '1 day', '1 day', 3, 7)"
                            .formatted(id));
        }
        return id;
    }
}
