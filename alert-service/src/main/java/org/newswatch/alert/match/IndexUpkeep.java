package org.newswatch.alert.match;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Every minute moves some subscriptions to words that have proved rarer, and names those that are slow to try. */
@ApplicationScoped
class IndexUpkeep {

    private static final Logger LOG = Logger.getLogger(IndexUpkeep.class);

    /** A million subscriptions are gone through in under an hour. */
    private static final int SLICES = 60;

    /** Holds changes up for about a millisecond. */
    private static final int SLICE = 300;

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration SLOW = Duration.ofMillis(5);

    private final SubscriptionIndex index;
    private final Set<Object> named = new HashSet<>();
    private final Thread upkeep =
            Thread.ofPlatform().daemon().name("index-upkeep").unstarted(this::everyMinute);

    IndexUpkeep(SubscriptionIndex index) {
        this.index = index;
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
                Thread.sleep(EVERY);
                keepUp();
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void keepUp() {
        try {
            for (int slice = 0; slice < SLICES; slice++) {
                index.rearrange(SLICE);
            }
            nameSlowOnes();
        } catch (RuntimeException e) {
            LOG.error("the subscriptions' index could not be kept up, the next try is in a minute", e);
        }
    }

    private void nameSlowOnes() {
        for (var slow : index.stats().slowest()) {
            if (slow.longest().compareTo(SLOW) > 0 && named.add(slow.id())) {
                LOG.warnf(
                        "a subscription is slow to try: id=%s took=%s query=%s",
                        slow.id(), slow.longest(), slow.query().replaceAll("\\p{Cntrl}", " "));
            }
        }
    }
}
