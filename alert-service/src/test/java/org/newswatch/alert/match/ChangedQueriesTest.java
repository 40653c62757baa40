package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** What changes in a subscription counts for every article that is published after the answer. */
@Service
class ChangedQueriesTest {

    @Inject
    AgroalDataSource database;

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void newQueryCountsFromTheAnswerOn() {
        var subscription = subscribe("pontoon", "active");
        change(subscription, Map.of("query", "culvert"));

        tell("Pontoon sinks");
        tell("Culvert blocked");

        Api.awaitAlerts(key, subscription, "Culvert blocked");
    }

    @Test
    void whileAQueryChangesItsArticlesAreMatchedByTheOldOrTheNew() {
        var subscription = subscribe("pontoon", "active");
        var titles = new ArrayList<String>();

        for (int i = 0; i < 40; i++) {
            var title = "Pontoon at the culvert " + i;
            titles.add(title);
            tell(title);
            change(subscription, Map.of("query", i % 2 == 0 ? "culvert" : "pontoon"));
        }

        Awaitility.await().untilAsserted(() -> assertThat(Api.alerts(key, subscription))
                .containsExactlyInAnyOrderElementsOf(titles));
    }

    @Test
    void nothingThatCameDuringAPauseIsTold() {
        var subscription = subscribe("pontoon", "active");
        tell("Pontoon 1");
        Api.awaitAlerts(key, subscription, "Pontoon 1");

        change(subscription, Map.of("status", "paused"));
        tell("Pontoon 2");
        afterThat();
        change(subscription, Map.of("status", "active"));
        tell("Pontoon 3");

        Api.awaitAlerts(key, subscription, "Pontoon 3", "Pontoon 1");
    }

    @Test
    void draftIsToldFromItsActivationOn() {
        var subscription = subscribe("pontoon", "draft");
        tell("Pontoon 1");
        afterThat();

        change(subscription, Map.of("status", "active"));
        tell("Pontoon 2");

        Api.awaitAlerts(key, subscription, "Pontoon 2");
    }

    @Test
    void oneThatCanNoLongerBeMatchedIsDisabledAndSaysHowToMendIt() throws SQLException {
        var subscription = subscribe("pontoon", "active");
        spoil(subscription);
        tell("Pontoon 1");
        afterThat();

        var disabled = Api.with(key).get("/v1/subscriptions/" + subscription).jsonPath();
        assertThat(disabled.getString("status")).isEqualTo("disabled");
        assertThat(disabled.getString("statusReason")).contains("at 13: expected", "correct it");

        change(subscription, Map.of("query", "pontoon", "status", "active"));
        tell("Pontoon 2");
        Api.awaitAlerts(key, subscription, "Pontoon 2");
        assertThat(Api.with(key)
                        .get("/v1/subscriptions/" + subscription)
                        .jsonPath()
                        .getMap("$"))
                .doesNotContainKey("statusReason");
    }

    /** As a query would look that an earlier version of the service could read. */
    private void spoil(String subscription) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    with next as (update subscription_version set version = version + 1 returning version)
                    update subscription set query = 'pontoon AND (', version = next.version from next where id = ?
                    """)) {
            statement.setObject(1, UUID.fromString(subscription));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static void tell(String title) {
        Broker.publish(Enriched.titled(title));
    }

    /** What was published before this is worked on when it returns: it waits for an article on each partition. */
    private void afterThat() {
        var mark = "mark" + UUID.randomUUID().toString().replace("-", "");
        var marks = subscribe(mark, "active");
        Broker.publish(
                IntStream.range(0, 40).mapToObj(i -> Enriched.titled(mark)).toArray(Enriched[]::new));
        Awaitility.await().until(() -> Api.alerts(key, marks).size() == 40);
    }

    private String subscribe(String query, String status) {
        return Api.subscribe(key, Map.of("name", query, "query", query, "notify", "article", "status", status));
    }

    private void change(String subscription, Map<String, Object> patch) {
        Api.with(key)
                .body(patch)
                .patch("/v1/subscriptions/" + subscription)
                .then()
                .statusCode(200);
    }
}
