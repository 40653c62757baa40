package org.newswatch.ingest.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.newswatch.ingest.websub.Lease.State;

/**
 * Does what is due about leases: asks hubs, renews, ends. A hub that refuses or stays away is left alone for a week; meanwhile the
 * feed is polled.
 */
@ApplicationScoped
class LeaseKeeper {

    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    private static final int AT_ONCE = 50;
    private static final Duration CLAIMED = Duration.ofMinutes(5);

    /** A hub verifies within seconds, mostly; some do so in batches. */
    private static final Duration VERIFIED_WITHIN = Duration.ofMinutes(15);

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1), LONGEST_BACK_OFF = Duration.ofHours(6);
    private static final Duration LEFT_ALONE = Duration.ofDays(7);
    private static final int TRIES = 10, TRIES_TO_END = 3;

    private final Leases leases;
    private final HubRequests hubs;
    private final InstantSource clock;

    LeaseKeeper(Leases leases, HubRequests hubs, InstantSource clock) {
        this.leases = leases;
        this.hubs = hubs;
        this.clock = clock;
    }

    void keepAll() {
        var due = leases.claim(AT_ONCE, clock.instant(), CLAIMED);
        while (!due.isEmpty()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(lease -> threads.execute(() -> keep(lease)));
            }
            due = due.size() < AT_ONCE ? List.of() : leases.claim(AT_ONCE, clock.instant(), CLAIMED);
        }
    }

    private void keep(Lease lease) {
        try {
            if (lease.state() == State.ENDING) {
                end(lease);
            } else if (lease.orphaned()) {
                leases.end(lease.id(), clock.instant());
                end(lease);
            } else {
                subscribe(lease);
            }
        } catch (RuntimeException e) {
            // It was claimed for a while and comes up again then.
            LOG.errorf(e, "a lease could not be looked after: feed=%s", lease.feed());
        }
    }

    private void subscribe(Lease lease) {
        // After a verification that never came, a refusal long ago, or a renewal that failed, it is a try like the
        // first.
        switch (hubs.ask(lease, "subscribe")) {
            case ACCEPTED -> accepted(lease);
            case AWAY -> away(lease);
            case REFUSED -> refused(lease, "refused");
        }
    }

    private void accepted(Lease lease) {
        if (lease.tries() >= TRIES) {
            refused(lease, "never verified");
            return;
        }
        var state = lease.state() == State.ACTIVE ? State.ACTIVE : State.ASKED;
        leases.move(lease.id(), state, lease.tries() + 1, clock.instant().plus(VERIFIED_WITHIN), null);
    }

    private void away(Lease lease) {
        if (lease.tries() >= TRIES) {
            refused(lease, "not reached");
            return;
        }
        var state = lease.state() == State.REFUSED ? State.WANTED : lease.state();
        leases.move(lease.id(), state, lease.tries() + 1, clock.instant().plus(backOff(lease.tries())), null);
    }

    /** An active lease still runs to its end; the feed is polled as if it did not. */
    private void refused(Lease lease, String why) {
        LOG.infof("a hub does not push, its feed is polled: feed=%s hub=%s why=%s", lease.feed(), lease.hub(), why);
        leases.pushedUntil(lease.feed(), null);
        leases.move(lease.id(), State.REFUSED, 0, clock.instant().plus(LEFT_ALONE), null);
    }

    private void end(Lease lease) {
        int tries = lease.state() == State.ENDING ? lease.tries() : 0;
        if (tries >= TRIES_TO_END || lease.state() == State.WANTED || lease.state() == State.REFUSED) {
            leases.forget(lease.id());
            return;
        }
        hubs.ask(lease, "unsubscribe");
        leases.triedToEnd(lease.id(), tries + 1, clock.instant().plus(VERIFIED_WITHIN));
    }

    private static Duration backOff(int tries) {
        var next = FIRST_BACK_OFF.multipliedBy(1L << Math.min(tries, 10));
        return next.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : next;
    }
}
