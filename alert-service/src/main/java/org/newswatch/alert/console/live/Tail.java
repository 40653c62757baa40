package org.newswatch.alert.console.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.recent.RecentArticle;

/**
 * What comes, read from the database once for all live pages of this replica, while there are any. Articles are nobody's own, so one
 * reading serves every tenant.
 */
@Singleton
class Tail {

    private static final Logger LOG = Logger.getLogger(Tail.class);

    private static final int MOST = 1_000;
    /** More than so many take of the usual length. */
    private static final long MOST_BYTES = 16 << 20;

    private final Wire wire;
    private final Duration pause;
    private final Buffer buffer = new Buffer(MOST, MOST_BYTES);
    private @Nullable Track reading;
    private int readers;

    Tail(Wire wire, ConsoleConfig config) {
        this.wire = wire;
        this.pause = config.livePoll();
    }

    /**
     * Begins to read where nobody does yet. Who leaves says so by {@link #leave}.
     *
     * @return the number after which everything stands that comes to be seen from now on
     */
    synchronized long join() {
        if (reading == null) {
            var track = new Track(wire, wire.last());
            reading = track;
            Thread.ofVirtual().name("live-tail").start(() -> read(track));
        }
        readers++;
        return buffer.newest();
    }

    synchronized void leave() {
        readers--;
        if (readers == 0) {
            reading = null;
            buffer.clear();
        }
    }

    /** What came after the one with this number, or empty where it is too far behind: as {@link Buffer#after}. */
    Optional<List<News>> after(long number, Duration atMost) throws InterruptedException {
        return buffer.after(number, atMost);
    }

    /** The number of the newest. */
    long newest() {
        return buffer.newest();
    }

    private synchronized boolean isRead(Track track) {
        return reading == track;
    }

    private void read(Track track) {
        try {
            while (isRead(track)) {
                if (readOn(track)) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is nothing more for now. */
    private boolean readOn(Track track) {
        try {
            track.next().stream().filter(track::pass).forEach(kept -> add(track, kept));
            return track.isAtEnd();
        } catch (RuntimeException | Error e) {
            // Nobody else reads for those who look: one article that can't be borne must not end it for all.
            LOG.warnf("what comes can't be read for the live pages, trying again: %s", e);
            track.comeBack();
            return true;
        }
    }

    private void add(Track track, RecentArticle kept) {
        var news = wire.read(kept);
        synchronized (this) {
            if (reading == track) {
                news.ifPresent(buffer::add);
            }
        }
    }
}
