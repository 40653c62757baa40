package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.newswatch.gate.Crash;

/** What attempts mean for the channel they were made to: whether it rests, works again, or is disabled. */
@Singleton
class ChannelCare {

    private static final Logger LOG = Logger.getLogger(ChannelCare.class);

    /** The rate of a backlog is kept by resting until this is over. */
    private static final Duration SHARE_OF_BACKLOG_FOR = Duration.ofSeconds(1);

    /** The attempt whose failure began an outage was made a little before it. */
    private static final Duration BEFORE_THE_OUTAGE = Duration.ofMinutes(1);

    private static final String MEND = " Nothing was lost: enable it again, then replay what is missing.";

    private final Channels channels;
    private final Deliveries deliveries;
    private final DeliverConfig config;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;

    ChannelCare(
            Channels channels,
            Deliveries deliveries,
            DeliverConfig config,
            InstantSource clock,
            DeliveryMetrics metrics) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * After a success: a channel that was away for long gets what it missed at once, in order, and not when each is next due.
     *
     * @return whether that has made something due
     */
    boolean recovered(Turn turn) {
        var since = turn.failingSince();
        if (since.isEmpty()) {
            return false;
        }
        channels.recover(turn.channel());
        boolean wasAway = !since.get().plus(config.outage()).isAfter(clock.instant());
        if (wasAway) {
            deliveries.hasten(turn.channel().id(), since.get().minus(BEFORE_THE_OUTAGE));
        }
        turn.noteRecovered(wasAway);
        return wasAway;
    }

    /** Lets go of the channel, or disables it, as the turn has shown. */
    void letGo(Turn turn) {
        var now = clock.instant();
        switch (turn.failure().orElse(null)) {
            case null -> channels.release(turn, turn.hasHadItsShare() ? nextShare(turn) : now);
            case Attempt.Delivered _, Attempt.Hopeless _ -> channels.release(turn, now);
            case Attempt.Gone gone ->
                disable(turn.channel(), "The receiver says that it is gone: " + gone.reason() + ".");
            case Attempt.Failed failed -> {
                if (failsForTooLong(turn, now)) {
                    disable(
                            turn.channel(),
                            "Every attempt of the last " + config.failingFor().toDays()
                                    + " days failed, the last one because " + failed.reason() + ".");
                } else {
                    channels.releaseFailing(turn, now.plus(rest(failed)));
                }
            }
        }
    }

    private static Instant nextShare(Turn turn) {
        return turn.began().plus(SHARE_OF_BACKLOG_FOR);
    }

    /** A mail server of ours that does not work says nothing about a mailbox. */
    private boolean failsForTooLong(Turn turn, Instant now) {
        return turn.failingSince()
                .filter(since -> !turn.channel().type().equals("email"))
                .filter(since -> !since.plus(config.failingFor()).isAfter(now))
                .isPresent();
    }

    private Duration rest(Attempt.Failed failed) {
        var rest = failed.asksForQuiet() ? failed.retryAfter().orElse(config.quiet()) : config.rest();
        return rest.compareTo(config.longestRetryAfter()) > 0 ? config.longestRetryAfter() : rest;
    }

    private void disable(Channel channel, String why) {
        LOG.infof("a channel is disabled: channel=%s", channel.id());
        channels.disable(channel, why + MEND);
        Crash.at("channel-disabled");
        metrics.countDisabled();
    }
}
