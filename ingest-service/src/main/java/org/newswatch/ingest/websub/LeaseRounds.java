package org.newswatch.ingest.websub;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks after the leases that are due: at once when one was added here, and every now and then. */
@ApplicationScoped
class LeaseRounds {

    private static final Logger LOG = Logger.getLogger(LeaseRounds.class);

    private final LeaseKeeper keeper;
    private final WebSubConfig config;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopped;

    LeaseRounds(LeaseKeeper keeper, WebSubConfig config) {
        this.keeper = keeper;
        this.config = config;
    }

    void ring() {
        bell.release();
    }

    void start(@Observes StartupEvent started) {
        if (config.callback().isPresent()) {
            Thread.ofVirtual().name("websub-leases").start(this::goRound);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        bell.release();
    }

    private void goRound() {
        try {
            while (!stopped) {
                try {
                    keeper.keepAll();
                } catch (RuntimeException e) {
                    LOG.warnf("leases can't be looked after, trying again: %s", e.getMessage());
                }
                if (bell.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
