package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.secret.Secrets;

/** A receiver that is away for a day, or for a week, by a clock that takes no time. */
@Service
class OutageTest {

    private static final int ALERTS = 60;
    private static final Duration SOON = Duration.ofSeconds(20);

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

    @Test
    void receiverThatIsBackAfterADayGetsAllInOrderAndNotAllAtOnce() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answerAlways(503);
            var courier = holding(Deliverings.of("causeway", receiver), ALERTS);
            courier.raiseEvery(Duration.ofMinutes(20));
            courier.serveUntil(courier.now().plus(Duration.ofHours(24)));
            assertThat(courier.states()).containsOnly("pending");
            int failed = receiver.calls().size();
            assertThat(failed).as("attempts while it was away").isBetween(ALERTS * 4, ALERTS * 8);

            receiver.answerAlways(204);
            var sentAt = drain(courier, receiver);

            assertThat(courier.states()).hasSize(ALERTS).containsOnly("delivered");
            var received = receiver.calls().stream()
                    .skip(failed)
                    .map(Receiver.Call::id)
                    .toList();
            assertThat(received).containsExactlyInAnyOrderElementsOf(courier.alertsInOrder());
            // The first one is the one that finds out.
            assertThat(received.subList(1, ALERTS)).isEqualTo(without(received.getFirst(), courier.alertsInOrder()));
            assertThat(sentAt.values()).allMatch(sent -> sent <= courier.config.backlogRate());
            assertThat(sentAt.keySet()).as("seconds between turns").allMatch(at -> sentAt.keySet().stream()
                    .noneMatch(other -> other.isAfter(at) && other.isBefore(at.plusSeconds(1))));
        }
    }

    @Test
    void channelThatFailsForFiveDaysIsDisabledAndItsDeliveriesAreKept() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answerAlways(500);
            var courier = holding(Deliverings.of("sandbar", receiver), 14);
            courier.raiseEvery(Duration.ofHours(12));
            var start = courier.now();

            courier.serveUntil(start.plus(Duration.ofDays(5)).minusSeconds(1));
            assertThat(courier.statusOfChannel()).isEqualTo("active");
            courier.serveUntil(start.plus(Duration.ofDays(6)));

            assertThat(courier.statusOfChannel()).isEqualTo("disabled");
            assertThat(courier.states()).startsWith("failed", "failed").endsWith("suppressed", "suppressed");
            assertThat(courier.states()).doesNotContain("pending", "delivered");
        }
    }

    /** A courier that holds the subscription's channel, with so many alerts due for it. */
    private VirtualCourier holding(Deliverings subscriber, int count) throws Exception {
        var channel = UUID.fromString(subscriber.channel(0));
        var courier = new VirtualCourier(channel, database, secrets, alerts, senders, metrics);
        courier.hold();
        for (int i = 0; i < count; i++) {
            subscriber.publish();
        }
        await().atMost(SOON).until(() -> courier.states().size() == count);
        return courier;
    }

    /** How many were sent at what time, until nothing waited any more. */
    private static Map<Instant, Integer> drain(VirtualCourier courier, Receiver receiver) throws Exception {
        var sentAt = new HashMap<Instant, Integer>();
        int before = receiver.calls().size();
        for (var turn = courier.serveOnce(); turn.isPresent(); turn = courier.serveOnce()) {
            sentAt.merge(turn.get(), receiver.calls().size() - before, Integer::sum);
            before = receiver.calls().size();
        }
        return sentAt;
    }

    private static List<String> without(String one, List<String> all) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}
