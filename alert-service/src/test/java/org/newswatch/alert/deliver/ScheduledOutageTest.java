package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.secret.Secrets;

/** Subscribers with a schedule whose receiver does not answer, by a clock that takes no time. */
@Service
class ScheduledOutageTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    @Inject
    AgroalDataSource database;

    @Inject
    Secrets secrets;

    @Inject
    Alerts alerts;

    @Inject
    Senders senders;

    @Inject
    DeliveryMetrics metrics;

    /** Far from now, so that nothing is held when it is raised. */
    private final LocalTime night =
            LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusHours(8);

    private final Instant falls = DAY.atTime(night).toInstant(ZoneOffset.UTC);
    private final Instant ends = falls.plus(HOUR.multipliedBy(4));
    private Receiver receiver;

    @BeforeEach
    void receiver() throws Exception {
        receiver = new Receiver();
        receiver.answerAlways(503);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatIsTriedAgainWaitsForTheEndOfTheQuietHours() throws Exception {
        var courier = subscribed("lighter", quiet());
        raise(courier, "lighter", falls.minus(Duration.ofMinutes(30)));
        courier.serveUntil(falls);
        int before = receiver.calls().size();

        courier.serveUntil(ends);
        assertThat(receiver.calls()).as("in the quiet hours").hasSize(before);
        receiver.answerAlways(204);
        courier.serveUntil(ends.plusSeconds(1));

        assertThat(before).isEqualTo(3);
        assertThat(courier.states()).containsExactly("delivered");
        assertThat(receiver.calls())
                .extracting(Receiver.Call::id)
                .containsOnly(courier.alertsInOrder().getFirst());
    }

    @Test
    void whatIsUrgentIsTriedAgainInThem() throws Exception {
        var courier = subscribed("dinghy", quiet());
        raise(courier, "dinghy tsunami", falls.minus(Duration.ofMinutes(30)));
        courier.serveUntil(falls);
        receiver.answerAlways(204);

        courier.serveUntil(ends.minus(HOUR));

        assertThat(courier.states()).containsExactly("delivered");
    }

    @Test
    void whatItsOwnerAsksForAgainComesInThem() throws Exception {
        var courier = subscribed("ketch", quiet());
        raise(courier, "ketch", falls.plus(HOUR));
        courier.markReplayed();
        receiver.answerAlways(204);

        courier.serveUntil(ends.minus(HOUR));

        assertThat(courier.states()).containsExactly("delivered");
    }

    @Test
    void whatWasNotTriedInTimeGoesTogetherAtTheirEnd() throws Exception {
        var courier = subscribed("sloop", quiet());
        raise(courier, "sloop one", falls.minusSeconds(2));
        raise(courier, "sloop two", falls.minusSeconds(1));
        receiver.answerAlways(204);
        courier.passTo(falls);

        courier.serveUntil(ends.plusSeconds(1));

        assertThat(receiver.calls()).hasSize(1);
        assertThat(receiver.calls().getFirst().body()).contains("\"digest\"", "sloop one", "sloop two");
    }

    @Test
    void digestOfBeforeAnOutageComesWithTheFirstOneAfterIt() throws Exception {
        var courier = subscribed("yawl", Map.of("mode", "daily", "at", night.toString()));
        var nextDay = falls.plus(HOUR.multipliedBy(24));
        raise(courier, "yawl one", falls.minus(HOUR.multipliedBy(10)));
        raise(courier, "yawl two", falls.plus(HOUR.multipliedBy(4)));
        courier.raise(0, falls.minus(HOUR.multipliedBy(10)), falls);
        courier.raise(1, falls.plus(HOUR.multipliedBy(4)), nextDay);
        courier.serveUntil(nextDay);
        assertThat(courier.states()).containsExactly("pending", "pending");

        receiver.answerAlways(204);
        courier.serveUntil(nextDay.plus(Duration.ofMinutes(1)));

        assertThat(courier.states()).containsExactly("delivered", "delivered");
    }

    private Map<String, Object> quiet() {
        var quiet = Map.of("from", night.toString(), "to", night.plusHours(4).toString(), "unless", "tsunami");
        return Map.of("mode", "instant", "quiet", quiet);
    }

    /** A courier that holds the channel of somebody who wants what holds the word. */
    private VirtualCourier subscribed(String word, Map<String, Object> schedule) throws Exception {
        var key = Api.newSubscriber();
        var channels = List.of(Map.of("type", "webhook", "url", receiver.url()));
        var id = Api.subscribe(key, Map.of("name", word, "query", word, "channels", channels, "schedule", schedule));
        var channel = new Deliverings(key, id, word).channel(0);
        var courier = new VirtualCourier(UUID.fromString(channel), database, secrets, alerts, senders, metrics);
        courier.hold();
        return courier;
    }

    /** One more alert, raised and due at that time. */
    private static void raise(VirtualCourier courier, String title, Instant at) throws Exception {
        int before = courier.states().size();
        Broker.publish(Enriched.titled(title));
        await().atMost(SOON).until(() -> courier.states().size() == before + 1);
        courier.raise(before, at, at);
    }
}
