package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;
import org.newswatch.alert.subscribe.Notify;

/** Two replicas store the same alert at the same moment: the clock of one says that it is tomorrow. */
@Service
class MidnightTest {

    private static final Instant BEFORE = Instant.parse("2026-11-22T23:59:59.999Z");
    private static final Instant AFTER = Instant.parse("2026-11-23T00:00:00.001Z");

    @Inject
    AgroalDataSource database;

    private final StoredAlerts alerts = new StoredAlerts(new ObjectMapper(), Optional::empty);
    private UUID subscription;

    @BeforeEach
    void subscriber() {
        subscription = UUID.fromString(Api.subscribe(
                Api.newSubscriber(),
                Map.of(
                        "name",
                        "x",
                        "query",
                        "midnight",
                        "channels",
                        List.of(Map.of("type", "webhook", "url", "http://127.0.0.1:59999/hook")))));
    }

    @Test
    void oneOfThemRaisesIt() throws Exception {
        try (var one = transaction();
                var other = transaction()) {
            assertThat(store(one, BEFORE)).containsExactly(subscription);
            var second = later(other, AFTER);
            assertThat(second).isNotCompleted();

            one.commit();

            assertThat(second.get(10, TimeUnit.SECONDS)).isEmpty();
            other.commit();
        }
        assertThat(count("alert where subscription_id = ?")).isOne();
        assertThat(count("delivery d join channel c on c.id = d.channel_id where c.subscription_id = ?"))
                .isOne();
    }

    @Test
    void whenOneFailsTheOtherRaisesIt() throws Exception {
        try (var one = transaction();
                var other = transaction()) {
            store(one, BEFORE);
            var second = later(other, AFTER);

            one.rollback();

            assertThat(second.get(10, TimeUnit.SECONDS)).containsExactly(subscription);
            other.commit();
        }
        assertThat(count("alert where day = '2026-11-23' and subscription_id = ?"))
                .isOne();
    }

    private Connection transaction() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private List<UUID> store(Connection connection, Instant now) throws SQLException {
        return alerts.store(
                List.of(RaisedAlertTest.raised(subscription, Notify.STORY, 1)),
                ArticleTraces.of(List.of()),
                now,
                connection);
    }

    /** Begun, and run into the other. */
    private CompletableFuture<List<UUID>> later(Connection connection, Instant now) {
        var stored = CompletableFuture.supplyAsync(() -> {
            try {
                return store(connection, now);
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
        Awaitility.await()
                .until(() -> count("pg_stat_activity where wait_event = 'transactionid' and ?::uuid is not null") > 0);
        return stored;
    }

    private int count(String what) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from " + what)) {
            statement.setObject(1, subscription);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
