package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

/** The schedule of the test profile has three attempts, 200 ms apart. */
@Service
class ReplayTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void deliveriesAreListedWithEachAttempt() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answer(503, Map.of(), "try\u0000later");
            var subscriber = Deliverings.of("capstan", receiver);

            subscriber.publish();

            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 1);
            subscriber
                    .list("")
                    .body("items", hasSize(1))
                    .body("items[0].alert.id", is(receiver.calls().getFirst().id()))
                    .body("items[0].alert.title", is("News of the capstan"))
                    .body("items[0].channel.type", is("webhook"))
                    .body("items[0].status", is("delivered"))
                    .body("items[0].deliveredAt", notNullValue())
                    .body("items[0].nextAttemptAt", nullValue())
                    .body("items[0].attempts.status", contains(503, 204))
                    .body("items[0].attempts[0].error", is("the receiver answered 503"))
                    .body("items[0].attempts[0].response", is("try later"))
                    .body("items[0].attempts[1].error", nullValue());
        }
    }

    @Test
    void listIsReadInParts() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("windlass", receiver);
            for (int i = 0; i < 3; i++) {
                subscriber.publish();
            }
            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 3);

            String next = subscriber
                    .list("?limit=2")
                    .body("items", hasSize(2))
                    .extract()
                    .path("next");

            subscriber.list("?limit=2&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
        }
    }

    @Test
    void oneIsSentAgainUnderItsIdWhateverBecameOfIt() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("bollard", receiver);
            subscriber.publish();
            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 1);

            subscriber
                    .replayOne(subscriber.in("delivered").getFirst().get("id"))
                    .statusCode(202);

            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls().get(1).id())
                    .isEqualTo(receiver.calls().get(0).id());
            await().atMost(SOON).untilAsserted(() -> subscriber.list("").body("items[0].attempts", hasSize(2)));
        }
    }

    @Test
    void allThatIsMissingIsSentAgainWithAScheduleThatBeginsAnew() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answerAlways(500);
            var subscriber = Deliverings.of("gangway", receiver);
            subscriber.publish();
            subscriber.publish();
            await().atMost(SOON).until(() -> subscriber.in("failed").size() == 2);
            int before = receiver.calls().size();
            receiver.answer(500);
            receiver.answerAlways(204);

            assertThat(subscriber.replayMissing()).isEqualTo(2);

            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 2);
            assertThat(receiver.calls()).hasSize(before + 3);
            assertThat(subscriber.replayMissing()).isZero();
        }
    }

    @Test
    void timeAndStateChooseWhatIsSentAgain() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("halyard", receiver);
            subscriber.publish();
            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 1);
            var raised =
                    Instant.parse((String) subscriber.in("delivered").getFirst().get("createdAt"));

            subscriber
                    .replay(Map.of("since", raised.plusMillis(1).toString(), "status", "delivered"))
                    .body("replayed", is(0));
            subscriber
                    .replay(Map.of(
                            "since", Instant.EPOCH.toString(), "until", raised.toString(), "status", "delivered"))
                    .body("replayed", is(0));
            subscriber
                    .replay(Map.of("since", raised.toString(), "status", "delivered"))
                    .body("replayed", is(1));
        }
    }

    @Test
    void whatIsWrongWithAReplayIsNamed() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("fairlead", receiver);

            subscriber.replay(Map.of()).statusCode(400).body("errors[0].field", is("since"));
            subscriber.replay(Map.of("since", "yesterday")).statusCode(400).body("errors[0].field", is("since"));
            subscriber
                    .replay(Map.of("since", "2026-11-22T12:00:00Z", "status", "lost"))
                    .statusCode(400)
                    .body("errors[0].message", containsString("suppressed"));
        }
    }

    @Test
    void nothingOfAnotherTenantIsThere() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("mooring", receiver);
            subscriber.publish();
            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 1);
            var delivery = subscriber.in("delivered").getFirst().get("id");
            var other = new Deliverings(Api.newSubscriber(), subscriber.subscription(), "mooring");

            Api.with(other.key())
                    .get("/v1/subscriptions/" + other.subscription() + "/deliveries")
                    .then()
                    .statusCode(404);
            other.replay(Map.of("since", "2026-11-22T12:00:00Z")).statusCode(404);
            other.replayOne(delivery).statusCode(404);
            other.replayOne(UUID.randomUUID()).statusCode(404);
            for (var call : new String[] {"enable", "rotate"}) {
                Api.with(other.key())
                        .post("/v1/subscriptions/" + other.subscription() + "/channels/" + subscriber.channel(0) + "/"
                                + call)
                        .then()
                        .statusCode(404);
            }
            assertThat(receiver.calls()).hasSize(1);
        }
    }
}
