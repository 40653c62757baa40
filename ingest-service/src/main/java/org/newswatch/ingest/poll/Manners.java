package org.newswatch.ingest.poll;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose turn it is: each registrable domain is asked for one feed at a time and no more often than it bears. The lanes are this
 * replica's; what a domain taught us, and turns at such a domain, are shared through the table.
 */
final class Manners {

    private static final int MANY_LANES = 20_000;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final HostPaces paces;
    private final Duration leastSpacing;
    private final Map<String, Lane> lanes = new HashMap<>();
    private Instant nextSweep = Instant.MIN;

    Manners(HostPaces paces, Duration leastSpacing) {
        this.paces = paces;
        this.leastSpacing = leastSpacing;
    }

    /**
     * Who of the feeds that are due may be asked.
     *
     * @param later when the others' turn is
     */
    record Admission(List<DueFeed> now, Map<DueFeed, Instant> later) {}

    synchronized Admission admit(List<DueFeed> due, Instant now) throws SQLException {
        forgetIdleLanes(now);
        forgetOldLessons(now);
        var domains = domains(due);
        var learned = paces.of(domains);
        domains.forEach(domain -> lane(domain).look(learned.get(domain), now));
        var admitted = new ArrayList<DueFeed>();
        var later = new HashMap<DueFeed, Instant>();
        for (var feed : inOrder(due)) {
            var turn = turn(feed, now);
            if (turn.isAfter(now)) {
                wait(feed, turn, now, later);
            } else {
                feed.domains().forEach(domain -> lane(domain).go(feed.standing().feed, now));
                admitted.add(feed);
            }
        }
        withdrawWhoGotNoTurn(admitted, later, now);
        return new Admission(admitted, later);
    }

    /** The poll is over. */
    synchronized void done(DueFeed feed) {
        feed.domains().forEach(domain -> lane(domain).done());
    }

    /** Whether a poll may go on to that domain; it counts as asked then. */
    synchronized boolean mayAsk(String domain, Instant now) {
        var lane = lane(domain);
        if (lane.isClosed(now)) {
            return false;
        }
        lane.touch(now);
        return true;
    }

    /**
     * Whether a poll may ask something else of that domain, which is then its turn.
     *
     * @param held whether the poll has the domain's turn already
     */
    synchronized boolean mayAskBeside(String domain, boolean held, Instant at) {
        var lane = lane(domain);
        if (lane.isClosed(at) || (!held && lane.isBusy(at))) {
            return false;
        }
        lane.touch(at);
        return true;
    }

    /** The time between two requests to that domain. */
    synchronized Duration spacing(String domain, Instant now) {
        return lane(domain).spacing(now);
    }

    /** How long the feed should wait at least so that all feeds of its domain have their turn. */
    synchronized Duration turns(DueFeed feed, Instant now) {
        var longest = Duration.ZERO;
        for (var domain : feed.domains()) {
            var turns = lane(domain).turns(now);
            longest = turns.compareTo(longest) > 0 ? turns : longest;
        }
        return longest;
    }

    /** Keeps to the lessons from now on, as do all replicas. */
    void learn(Collection<Lesson> lessons, Instant now) throws SQLException {
        var learned = new HashMap<String, Learned>();
        synchronized (this) {
            for (var lesson : lessons) {
                var lane = lane(lesson.domain());
                learned.put(
                        lesson.domain(),
                        lesson.slower() || lesson.retryAfter() == null
                                ? lane.slower(lesson.retryAfter(), now)
                                : lane.closed(lesson.retryAfter(), now));
            }
        }
        paces.learn(learned);
    }

    private void wait(DueFeed feed, Instant turn, Instant now, Map<DueFeed, Instant> later) {
        feed.domains().forEach(domain -> lane(domain).queue(feed.standing().feed, turn, now));
        later.put(feed, turn);
    }

    private void withdrawWhoGotNoTurn(List<DueFeed> admitted, Map<DueFeed, Instant> later, Instant now)
            throws SQLException {
        var turns = new HashMap<String, Instant>();
        for (var domain : domains(admitted)) {
            if (lane(domain).isLearned()) {
                turns.put(domain, now.plus(lane(domain).spacing(now)));
            }
        }
        if (turns.isEmpty()) {
            return;
        }
        var lost = new HashSet<>(turns.keySet());
        lost.removeAll(paces.takeTurns(turns, now));
        admitted.removeIf(feed -> {
            if (feed.domains().stream().noneMatch(lost::contains)) {
                return false;
            }
            feed.domains().forEach(domain -> lane(domain).done());
            wait(feed, turn(feed, now), now, later);
            return true;
        });
    }

    private Instant turn(DueFeed feed, Instant now) {
        var latest = Instant.MIN;
        for (var domain : feed.domains()) {
            var turn = lane(domain).turn(feed.standing().feed, now);
            latest = turn.isAfter(latest) ? turn : latest;
        }
        return latest;
    }

    /** Who waited longest first. */
    private static List<DueFeed> inOrder(List<DueFeed> due) {
        return due.stream()
                .sorted(comparing(
                        (DueFeed feed) -> (@Nullable Instant) feed.standing().lastFetchedAt,
                        nullsFirst(naturalOrder())))
                .toList();
    }

    private static Set<String> domains(Collection<DueFeed> feeds) {
        var domains = new HashSet<String>();
        feeds.forEach(feed -> domains.addAll(feed.domains()));
        return domains;
    }

    private Lane lane(String domain) {
        return lanes.computeIfAbsent(domain, unknown -> new Lane(leastSpacing));
    }

    private void forgetOldLessons(Instant now) throws SQLException {
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            paces.forget(leastSpacing, now);
        }
    }

    private void forgetIdleLanes(Instant now) {
        if (lanes.size() > MANY_LANES) {
            lanes.values().removeIf(lane -> lane.isIdle(now));
        }
    }
}
