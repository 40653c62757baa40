package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;
import org.newswatch.alert.match.SubscriptionChanges.Unmatchable;

/** Changes of subscriptions reach the index by themselves, with no article that asks for them. */
@Service
class FollowedChangesTest {

    private static final String LISTENING =
            "select pid from pg_stat_activity where application_name = 'alert-service listens' and datname ="
                    + " current_database()";

    /** Less than half of the time after which it would look without being told. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    AgroalDataSource database;

    @Inject
    SubscriptionIndex index;

    @Inject
    SubscriptionChanges changes;

    @Inject
    Transactions transactions;

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void changesAreAppliedAsTheyAreAnnounced() {
        Awaitility.await().until(() -> number(LISTENING) != 0);

        for (int i = 0; i < 5; i++) {
            requireSoonApplied(subscribe());
        }
    }

    @Test
    void whereTheListeningConnectionIsLostChangesAreFollowedAndHeardOfAgain() throws SQLException {
        Awaitility.await().until(() -> number(LISTENING) != 0);
        long lost = number(LISTENING);

        assertThat(number("select pg_terminate_backend(" + lost + ")::int")).isOne();

        requireSoonApplied(subscribe());
        Awaitility.await().until(() -> number(LISTENING) != 0 && number(LISTENING) != lost);
        requireSoonApplied(subscribe());
    }

    @Test
    void whatCantBeMatchedIsDisabledThoughItsReaderRollsBack() throws SQLException, InterruptedException {
        var subscription = subscribe();
        // as the first change of all it is nothing new for the service's own index
        number("update subscription set query = 'pontoon AND (', version = 0 where id = '%s' returning 1"
                .formatted(subscription));
        try {
            var another = new SubscriptionIndex(changes, transactions);
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                another.catchUp(connection);
                connection.rollback();
            }

            assertThat(status(subscription)).isEqualTo("disabled");
        } finally {
            number("update subscription set query = 'pontoon', version = -1 where id = '%s' returning 1"
                    .formatted(subscription));
        }
    }

    @Test
    void whatWasMendedMeanwhileIsNotDisabled() throws SQLException, InterruptedException {
        var subscription = subscribe();
        long read = number("select version from subscription where id = '%s'".formatted(subscription));
        Api.with(key)
                .body(Map.of("query", "culvert"))
                .patch("/v1/subscriptions/" + subscription)
                .then()
                .statusCode(200);

        var unmatchable = List.of(new Unmatchable(subscription, read, "its query can't be matched"));
        transactions.commit(connection -> changes.disable(unmatchable, connection));

        assertThat(status(subscription)).isEqualTo("active");
    }

    private UUID subscribe() {
        return UUID.fromString(Api.subscribe(key, Map.of("name", "pontoon", "query", "pontoon")));
    }

    private void requireSoonApplied(UUID subscription) {
        Awaitility.await().pollInterval(Duration.ofMillis(10)).atMost(SOON).until(() -> index.telling(subscription)
                .isPresent());
    }

    private String status(UUID subscription) {
        return Api.with(key).get("/v1/subscriptions/" + subscription).jsonPath().getString("status");
    }

    /** What the statement answers; 0 for nothing. */
    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
