package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way to one registrable domain: one request at a time, with a space between two, and whoever waits keeps its place. */
final class Lane {

    /** An older gap says nothing of what the domain minds now. */
    private static final Duration MOST_GAP = Duration.ofHours(1);

    private static final double GAP_WEIGHT = 0.3;

    private final Duration leastSpacing;
    private final Set<UUID> waiting = new HashSet<>();
    private final Set<UUID> members = new HashSet<>();
    private @Nullable Learned learned;
    private @Nullable Instant lastAsked;
    private Duration gap = Duration.ZERO;
    private Instant nextAt = Instant.EPOCH;
    private Instant tail = Instant.EPOCH;
    private Instant cursor = Instant.EPOCH;
    private int underWay;

    Lane(Duration leastSpacing) {
        this.leastSpacing = leastSpacing;
    }

    /** A new look at who is due begins. */
    void look(@Nullable Learned known, Instant now) {
        learned = known != null
                        && known.spacing(now).compareTo(leastSpacing) <= 0
                        && !known.notBefore().isAfter(now)
                ? null
                : known;
        cursor = free(now);
        if (learned == null) {
            members.clear();
        }
    }

    boolean isLearned() {
        return learned != null;
    }

    /** When this feed's turn is: not after now when it can go. */
    Instant turn(UUID feed, Instant now) {
        if (learned != null) {
            members.add(feed);
        }
        if (waiting.contains(feed) || !tail.isAfter(now)) {
            return cursor;
        }
        return later(cursor, tail.plus(spacing(now)));
    }

    void go(UUID feed, Instant now) {
        waiting.remove(feed);
        underWay++;
        touch(now);
    }

    /** A request goes there, on whatever errand. */
    void touch(Instant now) {
        if (lastAsked != null) {
            var since = Duration.between(lastAsked, now);
            var capped = since.compareTo(MOST_GAP) < 0 ? since : MOST_GAP;
            gap = gap.isZero()
                    ? capped
                    : Duration.ofMillis((long) (gap.toMillis() * (1 - GAP_WEIGHT) + capped.toMillis() * GAP_WEIGHT));
        }
        lastAsked = now;
        nextAt = later(nextAt, now).plus(spacing(now));
        cursor = later(cursor, nextAt);
    }

    void queue(UUID feed, Instant at, Instant now) {
        waiting.add(feed);
        tail = later(tail, at);
        cursor = later(cursor, at.plus(spacing(now)));
    }

    void done() {
        underWay--;
    }

    /** Half as often as we asked lately, or as we had learned before. */
    Learned slower(@Nullable Duration retryAfter, Instant now) {
        var doubled = longer(spacing(now), gap).multipliedBy(2);
        var spacing = doubled.compareTo(Learned.MOST) < 0 ? doubled : Learned.MOST;
        return keep(new Learned(spacing, now, now.plus(retryAfter == null ? spacing : longer(spacing, retryAfter))));
    }

    /** Nobody asks before that time. */
    Learned closed(Duration retryAfter, Instant now) {
        return keep(new Learned(spacing(now), now, now.plus(retryAfter)));
    }

    boolean isClosed(Instant now) {
        return learned != null && learned.notBefore().isAfter(now);
    }

    /** Whether somebody is there or was just now, or others wait for their turn. */
    boolean isBusy(Instant now) {
        return underWay > 0 || nextAt.isAfter(now) || tail.isAfter(now);
    }

    /** How long it takes until every feed had its turn; zero where nobody asked for more than the usual space. */
    Duration turns(Instant now) {
        return learned == null ? Duration.ZERO : spacing(now).multipliedBy(Math.max(1, members.size()));
    }

    Duration spacing(Instant now) {
        return learned == null ? leastSpacing : longer(leastSpacing, learned.spacing(now));
    }

    boolean isIdle(Instant now) {
        return underWay == 0 && learned == null && nextAt.isBefore(now) && tail.isBefore(now);
    }

    private Instant free(Instant now) {
        var free = learned == null ? nextAt : later(nextAt, learned.notBefore());
        return underWay == 0 ? free : later(free, now.plus(spacing(now)));
    }

    private Learned keep(Learned lesson) {
        learned = lesson;
        return lesson;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
