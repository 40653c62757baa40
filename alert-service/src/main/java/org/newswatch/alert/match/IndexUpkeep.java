package org.newswatch.alert.match;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Every minute moves some subscriptions to words that have proved rarer, and names those that are slow to try. */
@ApplicationScoped
class IndexUpkeep {

    private static final Logger LOG = Logger.getLogger(IndexUpkeep.class);

    /** A million subscriptions are gone through in under an hour. */
    private static final int SLICES = 20;

    /** Holds changes up for about a millisecond. */
    private static final int SLICE = 1_000;

    private static final Duration SLOW = Duration.ofMillis(5);

    private final SubscriptionIndex index;
    private final Set<Object> named = new HashSet<>();
    private final ScheduledExecutorService everyMinute = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-upkeep").factory());

    IndexUpkeep(SubscriptionIndex index) {
        this.index = index;
    }

    void start(@Observes StartupEvent started) {
        everyMinute.scheduleWithFixedDelay(this::keepUp, 1, 1, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stop) {
        everyMinute.shutdownNow();
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
