package org.newswatch.alert.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Room for the channels that are served at once. Whoever waits long for one answer lingers and leaves its slot to others, as far as
 * there is room to linger: receivers that never answer must not take all slots from those that do. Nor must one tenant take all from the
 * others: each may have twice as many as it leaves free, of slots and of room to linger.
 */
final class Slots {

    private final Semaphore free;
    private final Semaphore lingering;
    private final Duration patience;
    private final InstantSource clock;
    private final Set<Stay> stays = ConcurrentHashMap.newKeySet();

    /**
     * @param slots how many channels are served at once
     * @param lingering how many may linger besides
     * @param patience how long a channel may wait for an answer before it lingers
     */
    Slots(int slots, int lingering, Duration patience, InstantSource clock) {
        this.free = new Semaphore(slots);
        this.lingering = new Semaphore(lingering);
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * How many more one may take who has some: as many as leave free half of what it has then. One alone gets two thirds of all, several
     * get equal parts, and there is always something left for the next.
     */
    static int share(int free, int held) {
        return Math.max(0, Math.ceilDiv(2 * free - held, 3));
    }

    /** Takes all that are free. */
    int takeAll() {
        letLinger();
        return free.drainPermits();
    }

    void giveBack(int slots) {
        free.release(slots);
    }

    /** Of so many that are free, how many each tenant may take that has some already. */
    Map<String, Integer> rooms(int slots) {
        var rooms = new HashMap<String, Integer>();
        held(false).forEach((tenant, held) -> rooms.put(tenant, share(slots, held)));
        return rooms;
    }

    /** Begins a tenant's stay in a slot that was taken. */
    Stay stay(String tenant) {
        var stay = new Stay(tenant, clock.instant().plus(patience));
        stays.add(stay);
        return stay;
    }

    private void letLinger() {
        var now = clock.instant();
        var away = held(true);
        for (var stay : stays) {
            int others = away.getOrDefault(stay.tenant, 0);
            if (share(lingering.availablePermits(), others) > 0 && stay.lingersAt(now)) {
                away.put(stay.tenant, others + 1);
            }
        }
    }

    /** How many each tenant has, of slots or outside them. */
    private Map<String, Integer> held(boolean outside) {
        var held = new HashMap<String, Integer>();
        for (var stay : stays) {
            if (stay.lingers() == outside) {
                held.merge(stay.tenant, 1, Integer::sum);
            }
        }
        return held;
    }

    /** A channel's time in a slot; to be closed once. */
    final class Stay implements AutoCloseable {

        private final String tenant;
        private Instant until;
        private boolean lingers;
        private boolean over;

        private Stay(String tenant, Instant until) {
            this.tenant = tenant;
            this.until = until;
        }

        /** To be asked after each answer: who has left its slot to others gives way. */
        synchronized boolean goesOn() {
            until = clock.instant().plus(patience);
            return !lingers;
        }

        private synchronized boolean lingers() {
            return lingers;
        }

        /** Whether it begins to linger now. */
        private synchronized boolean lingersAt(Instant now) {
            if (over || lingers || now.isBefore(until) || !lingering.tryAcquire()) {
                return false;
            }
            lingers = true;
            free.release();
            return true;
        }

        @Override
        public synchronized void close() {
            over = true;
            stays.remove(this);
            (lingers ? lingering : free).release();
        }
    }
}
