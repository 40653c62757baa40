package org.newswatch.alert.recent;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks every minute whether the recent articles take more than they may. */
@ApplicationScoped
class SpaceUpkeep {

    private static final Logger LOG = Logger.getLogger(SpaceUpkeep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Space space;
    private final Thread upkeep = Thread.ofVirtual().name("recent-space-upkeep").unstarted(this::everyMinute);

    SpaceUpkeep(Space space) {
        this.space = space;
    }

    void start(@Observes StartupEvent started) {
        upkeep.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        upkeep.interrupt();
    }

    private void everyMinute() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void look() {
        try {
            boolean before = space.isLeft();
            boolean now = space.keep();
            if (before && !now) {
                LOG.warn("alert.recent.max-size is used up: no more articles are kept to look back at for now");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "the space of recent articles could not be kept, the next try is in a minute: %s", e.getMessage());
        }
    }
}
