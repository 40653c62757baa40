package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;

@Service
class DisabledChannelTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void receiverThatIsGoneIsDisabledAndTheOtherChannelIsTold() throws Exception {
        try (var gone = new Receiver(410);
                var other = new Receiver()) {
            var subscriber = Deliverings.of("lightship", gone, other);

            subscriber.publish();

            await().atMost(SOON).until(() -> subscriber.ofChannel(0, "status").equals("disabled"));
            assertThat(subscriber.ofChannel(0, "statusReason"))
                    .startsWith("The receiver says that it is gone: the receiver answered 410.")
                    .contains("enable it again");
            await().atMost(SOON).until(() -> other.calls().size() == 2);
            assertThat(other.calls())
                    .filteredOn(call -> call.body().contains("channel.disabled"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.body())
                            .contains("\"id\":\"" + call.id() + "\"", subscriber.channel(0), "410"));
            assertThat(gone.calls()).hasSize(1);
        }
    }

    @Test
    void whatADisabledChannelMissesIsKeptAndSentWhenItsOwnerAsks() throws Exception {
        try (var receiver = new Receiver(410)) {
            var subscriber = Deliverings.of("beacon", receiver);
            subscriber.publish();
            await().atMost(SOON).until(() -> subscriber.ofChannel(0, "status").equals("disabled"));
            subscriber.publish();
            await().atMost(SOON).until(() -> subscriber.in("suppressed").size() == 1);
            var kept = subscriber.in("suppressed").getFirst().get("id");

            subscriber.replayOne(kept).statusCode(409);
            assertThat(subscriber.replayMissing()).isZero();
            subscriber.channelCall(0, "enable").statusCode(200).body("status", is("active"));
            await().during(Duration.ofMillis(700)).until(() -> receiver.calls().size() == 1);
            assertThat(subscriber.replayMissing()).isEqualTo(2);

            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 2);
            assertThat(receiver.calls())
                    .extracting(Receiver.Call::id)
                    .startsWith(receiver.calls().get(1).id());
        }
    }

    @Test
    void receiverThatAsksForQuietGetsItForTheWholeChannel() throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answer(429, Map.of("Retry-After", "2"), "slow down");
            var subscriber = Deliverings.of("foghorn", receiver);
            subscriber.publish();
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);

            subscriber.publish();

            await().during(Duration.ofMillis(1_300))
                    .until(() -> receiver.calls().size() == 1);
            await().atMost(SOON).until(() -> subscriber.in("delivered").size() == 2);
        }
    }

    @Test
    void channelThatIsNotDisabledStaysAsItIs() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("buoy", receiver);

            subscriber.channelCall(0, "enable").statusCode(200).body("status", is("active"));
        }
    }
}
