package org.newswatch.alert.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One stay at a channel: until nothing is due, something failed, or it has had its share. */
final class Turn {

    private final Channel channel;
    private final Instant began;
    private final Instant ends;
    private final int backlogShare;
    private final BooleanSupplier keepsItsSlot;
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable Instant failingSince;
    private @Nullable Instant workedAt;
    private @Nullable Attempt failure;
    private int backlog;
    private boolean nothingDue;

    /**
     * @param backlogShare how many deliveries of the backlog it may send
     * @param keepsItsSlot asked after each message: who was too slow for its slot ends its turn
     */
    Turn(Channel channel, Instant began, Instant ends, int backlogShare, BooleanSupplier keepsItsSlot) {
        this.channel = channel;
        this.began = began;
        this.ends = ends;
        this.backlogShare = backlogShare;
        this.keepsItsSlot = keepsItsSlot;
        this.failingSince = channel.failingSince();
    }

    Channel channel() {
        return channel;
    }

    Instant began() {
        return began;
    }

    /** Since when nothing has succeeded; empty while the channel works. */
    Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    /** When the last message was taken; empty where none was. */
    Optional<Instant> workedAt() {
        return Optional.ofNullable(workedAt);
    }

    /** What ended it, when that was a failure of the receiver. */
    Optional<Attempt> failure() {
        return Optional.ofNullable(failure);
    }

    /** @param ofBacklog whether it counts towards the share */
    void note(Outcome outcome, boolean ofBacklog) {
        outcomes.add(outcome);
        backlog += ofBacklog ? 1 : 0;
        workedAt = outcome.attempt() instanceof Attempt.Delivered ? outcome.attemptedAt() : workedAt;
        failure = switch (outcome.attempt()) {
            case Attempt.Delivered _, Attempt.Hopeless _ -> failure;
            case Attempt.Failed failed -> failed;
            case Attempt.Gone gone -> gone;
        };
    }

    void noteRecovered(boolean moreIsDue) {
        failingSince = null;
        nothingDue &= !moreIsDue;
    }

    void noteNothingDue() {
        nothingDue = true;
    }

    /** Whether the channel has had as much of its backlog as it may get at once. */
    boolean hasHadItsShare() {
        return backlog >= backlogShare;
    }

    /** Whether there is time for another message, and no reason against it. */
    boolean maySend(Instant now) {
        return failure == null && !hasHadItsShare() && now.isBefore(ends) && keepsItsSlot.getAsBoolean();
    }

    /** Whether to look for more. */
    boolean goesOn(Instant now) {
        return maySend(now) && !nothingDue;
    }

    /** What has not been stored yet; the caller stores it. */
    List<Outcome> takeOutcomes() {
        var taken = List.copyOf(outcomes);
        outcomes.clear();
        return taken;
    }
}
