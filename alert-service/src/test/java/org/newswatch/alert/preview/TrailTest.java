package org.newswatch.alert.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.deliver.DeliveryView;

class TrailTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID SOME = UUID.fromString("019aa1b2-0000-7000-8000-000000000001");

    @Test
    void firstStepThatDoesNotPassIsTheReason() {
        var steps = List.of(
                Trace.Step.of("seen", true, "version 1 came"),
                Trace.Step.of("clause", false, "oil is not true of it"),
                Trace.Step.of("clause", false, "coal is not true of it"),
                Trace.Step.of("alert", false, "none was raised"));

        assertThat(Outcomes.because(steps)).isEqualTo("It was not told: oil is not true of it.");
    }

    @Test
    void whatWasToldIsSaidWithHowItWent() {
        var steps = List.of(
                Trace.Step.of("subscription", false, "the subscription is paused"),
                Trace.Step.of("alert", true, "the alert was raised"),
                Trace.Step.of("delivery", false, "the webhook failed"),
                Trace.Step.of("delivery", true, "the email has it"));

        assertThat(Outcomes.because(steps))
                .isEqualTo("It was told: the alert was raised; the webhook failed; the email has it.");
    }

    @Test
    void articleThatNeverCameIsNotInTheWindow() {
        assertThat(because(Optional.empty())).isEqualTo("It was not told: no such article came in the last 7 days.");
        assertThat(because(Optional.of(NOON)))
                .isEqualTo("It was not told: it came at 2026-11-20T12:00:00Z, which is not in the last 7 days that are"
                        + " looked back on.");
    }

    @Test
    void deliveriesStandInWords() {
        assertThat(Outcomes.of(delivery("delivered", null))).isEqualTo("the webhook has it since " + NOON);
        assertThat(Outcomes.of(delivery("pending", null))).isEqualTo("the webhook gets it at " + NOON);
        assertThat(Outcomes.of(delivery("pending", "quiet hours")))
                .isEqualTo("the webhook gets it at " + NOON + ", held by quiet hours");
        assertThat(Outcomes.of(delivery("pending", null, refused(503, null), refused(null, "timed out"))))
                .isEqualTo(
                        "the webhook gets it at " + NOON + " after it failed 2 times, last at " + NOON + ": timed out");
        assertThat(Outcomes.of(delivery("failed", null, refused(503, null))))
                .isEqualTo("the webhook failed 1 times, last at " + NOON + ": status 503");
        assertThat(Outcomes.of(delivery("failed", null))).isEqualTo("the webhook failed");
        assertThat(Outcomes.of(delivery("suppressed", null)))
                .isEqualTo("the webhook or its subscription was disabled: it is kept until its owner asks for it");
    }

    private static String because(Optional<Instant> storedAt) {
        return Outcomes.because(Trail.notSeen(storedAt, Duration.ofDays(7)));
    }

    private static DeliveryView delivery(String status, String held, DeliveryView.Tried... attempts) {
        var channel = new DeliveryView.Receiver(SOME, "webhook");
        return new DeliveryView(SOME, null, null, channel, status, held, List.of(attempts), NOON, NOON, NOON);
    }

    private static DeliveryView.Tried refused(Integer status, String error) {
        return new DeliveryView.Tried(NOON, status, error, null, 12);
    }
}
