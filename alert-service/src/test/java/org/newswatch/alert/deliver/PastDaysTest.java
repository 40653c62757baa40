package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;
import org.newswatch.alert.retain.PastDays;

/** Deliveries are kept for 30 days, alerts for 90. */
@Service
class PastDaysTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    AgroalDataSource database;

    @Inject
    PastDays days;

    private final String word = "z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private final Enriched first = Enriched.titled(word);

    @Test
    void whatWasToldIsGoneAfterItsDayAndTheRestIsNot() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = told(receiver);
            days.age(subscriber.subscription(), 100);
            Broker.publish(Enriched.titled(word + " again"));
            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 2);

            days.drop();

            assertThat(Api.alerts(subscriber.key(), subscriber.subscription())).containsExactly(word + " again");
            assertThat(subscriber.in("delivered")).hasSize(1);
        }
    }

    @Test
    void storyIsNotToldAgainWhenItsAlertIsGone() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = told(receiver);
            days.age(subscriber.subscription(), 100);
            days.drop();

            Broker.publish(
                    first, Enriched.titled(word + " later").tellingStoryOf(first), Enriched.titled(word + " new"));
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);

            Api.awaitAlerts(subscriber.key(), subscriber.subscription(), word + " new");
            assertThat(because(subscriber))
                    .startsWith("It was not told: its story was told on")
                    .contains("no longer kept");
        }
    }

    @Test
    void alertOutlivesItsDeliveries() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = told(receiver);
            days.age(subscriber.subscription(), 40);

            days.drop();

            assertThat(Api.alerts(subscriber.key(), subscriber.subscription())).containsExactly(word);
            assertThat(subscriber.in("delivered")).isEmpty();
        }
    }

    @Test
    void deliveryOfADayGoneByIsSentAgain() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = told(receiver);
            days.age(subscriber.subscription(), 2);
            var delivery = subscriber.in("delivered").getFirst().get("id");

            subscriber.replayOne(delivery).statusCode(202);
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);

            assertThat(receiver.calls().getLast().id())
                    .isEqualTo(receiver.calls().getFirst().id());
        }
    }

    @Test
    void dayIsKeptOnAsLongAsSomethingOfItIsToBeSent() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = told(receiver);
            days.age(subscriber.subscription(), 100);
            update(
                    "update delivery set status = 'pending', next_attempt_at = 'infinity' where channel_id = ?",
                    subscriber);

            days.drop();
            assertThat(Api.alerts(subscriber.key(), subscriber.subscription())).containsExactly(word);
            assertThat(subscriber.in("pending")).hasSize(1);

            update("update delivery set next_attempt_at = now() where channel_id = ?", subscriber);
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            await().atMost(SOON).until(() -> subscriber.in("pending").isEmpty());
            days.drop();
            assertThat(Api.alerts(subscriber.key(), subscriber.subscription())).isEmpty();
        }
    }

    private Deliverings told(Receiver receiver) {
        var subscriber = Deliverings.of(word, receiver);
        Broker.publish(first);
        await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 1);
        return subscriber;
    }

    private String because(Deliverings subscriber) {
        return Api.with(subscriber.key())
                .get("/v1/subscriptions/" + subscriber.subscription() + "/why?article=" + first.id())
                .then()
                .statusCode(200)
                .extract()
                .path("because");
    }

    private void update(String sql, Deliverings subscriber) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(subscriber.channel(0)));
            statement.executeUpdate();
        }
    }
}
