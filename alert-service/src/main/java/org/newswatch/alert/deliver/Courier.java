package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.newswatch.gate.Crash;
import org.newswatch.gate.trace.Shown;
import org.newswatch.gate.trace.Steps;
import org.newswatch.gate.trace.Trace;

/** Serves one channel: sends what is due, one after the other, and stores how it went. */
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final Deliveries deliveries;
    private final Parcels parcels;
    private final Senders senders;
    private final RetrySchedule schedule;
    private final ChannelCare care;
    private final Hosts hosts;
    private final DeliverConfig config;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;
    private final Latencies latencies;

    Courier(
            Deliveries deliveries,
            Parcels parcels,
            Senders senders,
            RetrySchedule schedule,
            ChannelCare care,
            Hosts hosts,
            DeliverConfig config,
            InstantSource clock,
            DeliveryMetrics metrics,
            Latencies latencies) {
        this.deliveries = deliveries;
        this.parcels = parcels;
        this.senders = senders;
        this.schedule = schedule;
        this.care = care;
        this.hosts = hosts;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.latencies = latencies;
    }

    /**
     * Until nothing is due, an attempt fails, or the channel has had its share; then the channel is let go.
     *
     * @param keepsItsSlot asked after each message whether the turn may go on
     */
    void serve(Channel channel, BooleanSupplier keepsItsSlot) {
        var began = clock.instant();
        var turn =
                new Turn(channel, began, began.plus(config.lease().dividedBy(2)), config.backlogRate(), keepsItsSlot);
        do {
            round(turn);
        } while (turn.goesOn(clock.instant()));
        care.letGo(turn);
    }

    private void round(Turn turn) {
        var load = parcels.due(turn.channel());
        if (!load.more()) {
            turn.noteNothingDue();
        }
        var flushAt = clock.instant().plus(config.outcomesWait());
        try {
            for (var parcel : load.parcels()) {
                if (!senders.areWanted(turn.channel())) {
                    turn.noteNothingDue();
                    break;
                }
                boolean moreIsDue = send(parcel, turn);
                if (!clock.instant().isBefore(flushAt)) {
                    flush(turn);
                    flushAt = clock.instant().plus(config.outcomesWait());
                }
                if (moreIsDue || !turn.maySend(clock.instant())) {
                    break;
                }
            }
        } finally {
            // Also when something fails: what was sent must not be sent again.
            flush(turn);
        }
    }

    /** Whether more is due than was before. */
    private boolean send(Parcel parcel, Turn turn) {
        var began = clock.instant();
        var trace = parcel.attempt();
        var attempt = parcel.message()
                .map(message -> send(message, turn.channel(), trace))
                .orElseGet(() -> new Attempt.Hopeless(Optional.empty(), "the subscription was deleted"));
        Crash.at("alert-sent");
        var ended = clock.instant();
        // First of all, so that no fault in what follows has a message sent again.
        turn.note(outcome(parcel, attempt, began, ended), parcel.backlog());
        hosts.note(turn.channel().tenant(), turn.channel().host(), attempt);
        measure(parcel, attempt, turn.channel().type(), ended);
        note(parcel, attempt, trace);
        return attempt instanceof Attempt.Delivered && care.recovered(turn);
    }

    /** A fault of ours is a failed attempt like others: it waits for its next turn, and comes to an end. */
    private Attempt send(Message message, Channel channel, Trace trace) {
        try (var _ = Shown.of(trace)) {
            return senders.send(message, channel, trace);
        } catch (RuntimeException e) {
            LOG.errorf(e, "a message could not be sent for a fault of ours: channel=%s", channel.id());
            return new Attempt.Failed(
                    Optional.empty(), "the message could not be made", Optional.empty(), Optional.empty(), false);
        }
    }

    /** Of what goes in a digest each under its own trace. One article may have a hundred thousand receivers. */
    private void note(Parcel parcel, Attempt attempt, Trace trace) {
        for (var delivery : parcel.deliveries()) {
            var own = delivery.digest() == null ? trace : Trace.of(delivery.traceparent());
            if (config.tellAttempts()) {
                Steps.note(own, DeliveryMetrics.word(attempt), delivery.alert());
            } else {
                Steps.noteOneOfMany(own, DeliveryMetrics.word(attempt), delivery.alert());
            }
        }
    }

    private void measure(Parcel parcel, Attempt attempt, String type, Instant ended) {
        metrics.count(attempt, type);
        if (attempt instanceof Attempt.Delivered) {
            parcel.publishedAtOnce().ifPresent(published -> {
                latencies.record(type, published, ended);
                parcel.message().ifPresent(message -> latencies.recordOfSource(message, ended));
            });
        }
    }

    private Outcome outcome(Parcel parcel, Attempt attempt, Instant began, Instant ended) {
        var wait = attempt instanceof Attempt.Failed failed
                ? schedule.afterAttempt(parcel.attempts() + 1, failed.retryAfter())
                : Optional.<Duration>empty();
        var transition = attempt instanceof Attempt.Delivered
                ? Transition.DELIVER
                : wait.isPresent() ? Transition.RETRY : Transition.FAIL;
        return new Outcome(
                parcel.deliveries(),
                transition,
                attempt,
                began,
                Duration.between(began, ended),
                wait.map(ended::plus).orElse(began));
    }

    private void flush(Turn turn) {
        var outcomes = turn.takeOutcomes();
        if (!outcomes.isEmpty()) {
            deliveries.store(outcomes);
        }
    }
}
