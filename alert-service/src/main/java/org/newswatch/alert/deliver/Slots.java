package org.newswatch.alert.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Room for the channels that are served at once. Whoever has had a slot for long lingers and leaves it to others, as far as there
 * is room to linger: receivers that never answer must not take all slots from those that do.
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
     * @param patience after which time in its slot a channel lingers
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

        private final Instant until;
        private boolean lingers;
        private boolean over;

        private Stay(Instant until) {
            this.until = until;
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
