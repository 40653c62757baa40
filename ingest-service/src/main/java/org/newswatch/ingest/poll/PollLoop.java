package org.newswatch.ingest.poll;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the poller going while the service runs. */
@ApplicationScoped
class PollLoop {

    private static final Logger LOG = Logger.getLogger(PollLoop.class);

    /** While polls are under way, what is over is stored that soon. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Poller poller;
    private final PollBell bell;
    private final PollConfig config;
    private final InstantSource clock;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    PollLoop(Poller poller, PollBell bell, PollConfig config, InstantSource clock) {
        this.poller = poller;
        this.bell = bell;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("poll").start(this::run);
        }
    }

    /** Takes no feed any more and waits for the polls under way; what is not over by then, others poll when its lease ends. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        bell.wake();
        if (thread != null) {
            thread.join(config.farewell().plusSeconds(2));
        }
        poller.close();
    }

    private void run() {
        var deadline = Instant.MAX;
        while (!stopping || (!poller.isIdle() && clock.instant().isBefore(deadline))) {
            try {
                if (stopping && deadline.equals(Instant.MAX)) {
                    deadline = clock.instant().plus(config.farewell());
                }
                turn();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("feeds can't be polled right now: cause=%s", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void turn() throws SQLException, InterruptedException {
        int taken = stopping ? 0 : poller.begin(clock.instant());
        int stored = poller.store(clock.instant(), poller.isIdle() ? Duration.ZERO : BREATH);
        if (taken == 0 && stored == 0 && poller.isIdle() && !stopping) {
            bell.await(config.look());
        }
    }

    private void pause() {
        try {
            bell.await(config.look());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
