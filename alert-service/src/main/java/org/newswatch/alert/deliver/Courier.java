package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.newswatch.gate.Crash;

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

    Courier(
            Deliveries deliveries,
            Parcels parcels,
            Senders senders,
            RetrySchedule schedule,
            ChannelCare care,
            Hosts hosts,
            DeliverConfig config,
            InstantSource clock,
            DeliveryMetrics metrics) {
        this.deliveries = deliveries;
        this.parcels = parcels;
        this.senders = senders;
        this.schedule = schedule;
        this.care = care;
        this.hosts = hosts;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Until nothing is due, an attempt fails, or the channel has had its share; then the channel is let go. */
    void serve(Channel channel) {
        var began = clock.instant();
        var turn = new Turn(channel, began, began.plus(config.lease().dividedBy(2)), config.backlogRate());
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
        var attempt = parcel.message()
                .map(message -> send(message, turn.channel()))
                .orElseGet(() -> new Attempt.Hopeless(Optional.empty(), "the subscription was deleted"));
        Crash.at("alert-sent");
        metrics.count(attempt);
        hosts.note(turn.channel().tenant(), turn.channel().host(), attempt);
        turn.note(outcome(parcel, attempt, began, clock.instant()), parcel.backlog());
        return attempt instanceof Attempt.Delivered && care.recovered(turn);
    }

    /** A fault of ours is a failed attempt like others: it waits for its next turn, and comes to an end. */
    private Attempt send(Message message, Channel channel) {
        try {
            return senders.send(message, channel);
        } catch (RuntimeException e) {
            LOG.errorf(e, "a message could not be sent for a fault of ours: channel=%s", channel.id());
            return new Attempt.Failed(
                    Optional.empty(), "the message could not be made", Optional.empty(), Optional.empty(), false);
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
