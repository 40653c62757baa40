package org.newswatch.alert.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Room for the channels that are served at once. Whoever waits long for one answer lingers and leaves its slot to others, as far as
 * there is room to linger: receivers that never answer must not take all slots from those that do.
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

    /** Takes all that are free. */
    int takeAll() {
        letLinger();
        return free.drainPermits();
    }

    void giveBack(int slots) {
        free.release(slots);
    }

    /** Begins a stay in a slot that was taken. */
    Stay stay() {
        var stay = new Stay(clock.instant().plus(patience));
        stays.add(stay);
        return stay;
    }

    private void letLinger() {
        var now = clock.instant();
        for (var stay : stays) {
            stay.lingerAt(now);
        }
    }

    /** A channel's time in a slot; to be closed once. */
    final class Stay implements AutoCloseable {

        private Instant until;
        private boolean lingers;
        private boolean over;

        private Stay(Instant until) {
            this.until = until;
        }

        /** To be asked after each answer: who has left its slot to others gives way. */
        synchronized boolean goesOn() {
            until = clock.instant().plus(patience);
            return !lingers;
        }

        private synchronized void lingerAt(Instant now) {
            if (!over && !lingers && !now.isBefore(until) && lingering.tryAcquire()) {
                lingers = true;
                free.release();
            }
        }

        @Override
        public synchronized void close() {
            over = true;
            stays.remove(this);
            (lingers ? lingering : free).release();
        }
    }
}
