package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

/** Two channels, one of which fails, at a time at which nothing else of these tests was due. */
@Service
class WaitingTest {

    private static final Instant THEN = Instant.parse("1991-01-01T00:00:00Z");
    private static final String WORKS = "127.0.0.1:59981";
    private static final String FAILS = "127.0.0.1:59982";

    @Inject
    AgroalDataSource database;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private volatile boolean away;
    private String key;
    private String subscription;
    private Waiting waiting;

    @BeforeEach
    void dueDeliveries() throws SQLException {
        key = Api.newSubscriber();
        subscription = Api.subscribe(
                key, Map.of("name", "x", "query", "nevertold", "channels", List.of(webhook(WORKS), webhook(FAILS))));
        // Held, so that the service leaves them alone.
        execute("update channel set leased_until = 'infinity', leased_by = 'nobody' where host in ('%s', '%s')"
                .formatted(WORKS, FAILS));
        execute("update channel set failing_since = now() where host = '%s'".formatted(FAILS));
        makeDue(WORKS, THEN.minusSeconds(90));
        makeDue(FAILS, THEN.minusSeconds(600));
        makeDue(FAILS, THEN.minusSeconds(700));
        waiting = new Waiting(new Database(mayBeAway()), new OpenDays(), everyMoment(), () -> THEN, registry);
    }

    @AfterEach
    void nothingDue() {
        waiting.stop(new ShutdownEvent());
        Api.with(key).delete("/v1/subscriptions/" + subscription).then().statusCode(204);
    }

    @Test
    void whatWaitsForAChannelThatFailsIsCountedApart() {
        waiting.start(new StartupEvent());

        await().untilAsserted(() -> assertThat(figure("due")).isOne());
        assertThat(figure("held.up")).isEqualTo(2);
        assertThat(figure("oldest.seconds")).isEqualTo(90);
        assertThat(figure("channels.failing")).isPositive();
    }

    @Test
    void whileTheDatabaseIsAwayThereIsNoFigureAndThenThereIsAgain() {
        waiting.start(new StartupEvent());
        await().until(() -> figure("due") == 1);

        away = true;
        await().untilAsserted(() -> assertThat(figure("due")).isNaN());
        assertThat(figure("oldest.seconds")).isNaN();

        away = false;
        await().untilAsserted(() -> assertThat(figure("due")).isOne());
    }

    private double figure(String what) {
        return registry.get("newswatch.deliver." + what).gauge().value();
    }

    private static Map<String, String> webhook(String host) {
        return Map.of("type", "webhook", "url", "http://" + host + "/hook");
    }

    private void makeDue(String host, Instant at) throws SQLException {
        execute("insert into delivery (id, alert_id, channel_id, next_attempt_at)"
                + " select uuidv7(), uuidv7(), id, '%s' from channel where host = '%s'".formatted(at, host));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private AgroalDataSource mayBeAway() {
        return (AgroalDataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AgroalDataSource.class}, (_, method, arguments) -> {
                    if (away) {
                        throw new SQLException("away");
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static MeasureConfig everyMoment() {
        return new MeasureConfig() {
            @Override
            public Optional<List<String>> sources() {
                return Optional.empty();
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(20);
            }
        };
    }
}
