package org.newswatch.alert.preview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newswatch.alert.deliver.DeliveryView;

/** Puts the end of a trail in a sentence. */
final class Outcomes {

    private static final Set<String> END = Set.of("alert", "delivery");

    private Outcomes() {}

    /** How it went, or why it went no further. */
    static String because(List<Trace.Step> steps) {
        if (steps.stream().anyMatch(step -> step.step().equals("alert") && step.passed())) {
            return steps.stream()
                    .filter(step -> END.contains(step.step()))
                    .map(Trace.Step::says)
                    .collect(Collectors.joining("; ", "It was told: ", "."));
        }
        Optional<Trace.Step> end = steps.stream().filter(step -> !step.passed()).findFirst();
        return "It was not told: " + end.map(Trace.Step::says).orElse("nothing is known of it") + ".";
    }

    /** How a delivery stands. */
    static String of(DeliveryView delivery) {
        var channel = "the " + delivery.channel().type();
        int attempts = delivery.attempts().size();
        return switch (delivery.status()) {
            case "delivered" -> "%s has it since %s".formatted(channel, delivery.deliveredAt());
            case "failed" -> "%s failed%s".formatted(channel, fault(delivery));
            case "suppressed" ->
                "%s or its subscription was disabled: it is kept until its owner asks for it".formatted(channel);
            default ->
                "%s gets it at %s%s"
                        .formatted(
                                channel,
                                delivery.nextAttemptAt(),
                                attempts == 0 ? held(delivery) : " after it failed" + fault(delivery));
        };
    }

    private static String held(DeliveryView delivery) {
        return delivery.held() == null ? "" : ", held by " + delivery.held();
    }

    /** What the last attempt met; attempts are not kept for ever. */
    private static String fault(DeliveryView delivery) {
        if (delivery.attempts().isEmpty()) {
            return "";
        }
        var last = delivery.attempts().getLast();
        var met = last.error() == null ? "status " + last.status() : last.error();
        return " %d times, last at %s: %s".formatted(delivery.attempts().size(), last.at(), met);
    }
}
