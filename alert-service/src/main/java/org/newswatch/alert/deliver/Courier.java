package org.newswatch.alert.deliver;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.Alerts;

/** Serves one channel: sends what is due, one after the other, and stores how it went. */
@Singleton
class Courier {

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Webhooks webhooks;
    private final Schedule schedule;
    private final DeliverConfig config;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;

    Courier(
            Deliveries deliveries,
            Alerts alerts,
            Webhooks webhooks,
            Schedule schedule,
            DeliverConfig config,
            InstantSource clock,
            DeliveryMetrics metrics) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.webhooks = webhooks;
        this.schedule = schedule;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Until nothing is due, an attempt fails or half of the lease is over; then the channel is let go. */
    void serve(Channel channel) {
        var turnEnds = clock.instant().plus(config.lease().dividedBy(2));
        var served = Round.DONE;
        do {
            served = round(channel, turnEnds);
        } while (served == Round.MORE && clock.instant().isBefore(turnEnds));
        if (served == Round.FAILED) {
            letGo(channel);
        } else {
            deliveries.release(channel.id(), clock.instant());
        }
    }

    /** Gives the channel up to whoever comes first after its rest. */
    void letGo(Channel channel) {
        deliveries.release(channel.id(), clock.instant().plus(config.rest()));
    }

    private Round round(Channel channel, Instant turnEnds) {
        var due = deliveries.due(channel.id());
        var told = alerts.byIds(due.stream().map(Delivery::alert).toList()).stream()
                .collect(toMap(Alert::id, identity()));
        var outcomes = new ArrayList<Outcome>();
        var flushAt = clock.instant().plus(config.outcomesWait());
        var failed = false;
        for (var delivery : due) {
            var outcome = attempt(delivery, Optional.ofNullable(told.get(delivery.alert())), channel);
            outcomes.add(outcome);
            failed = !outcome.isDelivered();
            if (failed || !clock.instant().isBefore(turnEnds)) {
                break;
            }
            if (!clock.instant().isBefore(flushAt)) {
                flush(outcomes);
                flushAt = clock.instant().plus(config.outcomesWait());
            }
        }
        flush(outcomes);
        if (failed) {
            return Round.FAILED;
        }
        return due.size() < config.batch() ? Round.DONE : Round.MORE;
    }

    private Outcome attempt(Delivery delivery, Optional<Alert> alert, Channel channel) {
        var now = clock.instant();
        var attempt = alert.map(found -> webhooks.send(found, channel))
                .orElseGet(() -> new Attempt.Hopeless(Optional.empty(), "the subscription was deleted"));
        metrics.count(attempt);
        return switch (attempt) {
            case Attempt.Delivered(int status) -> new Outcome(delivery.id(), Outcome.DELIVERED, now, now, status, null);
            case Attempt.Hopeless(var status, var reason) ->
                new Outcome(delivery.id(), Outcome.FAILED, now, now, status.orElse(null), reason);
            case Attempt.Failed(var status, var reason, var retryAfter) ->
                schedule.afterAttempt(delivery.attempts() + 1, retryAfter)
                        .map(wait -> new Outcome(
                                delivery.id(),
                                Outcome.PENDING,
                                now,
                                clock.instant().plus(wait),
                                status.orElse(null),
                                reason))
                        .orElseGet(() ->
                                new Outcome(delivery.id(), Outcome.FAILED, now, now, status.orElse(null), reason));
        };
    }

    private void flush(List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            deliveries.store(outcomes);
            outcomes.clear();
        }
    }

    /** How a round over a channel's due deliveries ended. */
    private enum Round {
        DONE,
        MORE,
        FAILED
    }
}
