package org.newswatch.ingest.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Announces changes when they happen, and every now and then those that the broker has not acknowledged yet. */
@ApplicationScoped
class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);

    private final Announcer announcer;
    private final HealthConfig config;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped;

    Announcements(Announcer announcer, HealthConfig config) {
        this.announcer = announcer;
        this.config = config;
    }

    void ring() {
        bell.release();
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("feed-health").start(this::announce);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        bell.release();
    }

    private void announce() {
        try {
            while (!stopped) {
                try {
                    announcer.announce();
                } catch (RuntimeException e) {
                    LOG.warnf("changes of health could not be announced, trying again: %s", e.getMessage());
                }
                if (bell.tryAcquire(config.announceEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
