package org.newswatch.alert.deliver;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.newswatch.alert.match.AlertsRaised;

/**
 * Hands channels with due deliveries to couriers: at once when alerts were raised here, and by looking every now and then
 * for what others raised or what is to be tried again. Kafka never waits for a receiver.
 */
@ApplicationScoped
class Deliverer {

    private static final Logger LOG = Logger.getLogger(Deliverer.class);

    private final Deliveries deliveries;
    private final Courier courier;
    private final DeliverConfig config;
    private final DeliveryMetrics metrics;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore slots;
    private final ExecutorService couriers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("courier-", 0).factory());
    private volatile boolean stopped;

    Deliverer(Deliveries deliveries, Courier courier, DeliverConfig config, DeliveryMetrics metrics) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.config = config;
        this.metrics = metrics;
        this.slots = new Semaphore(config.concurrency());
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("deliverer").start(() -> {
            untilItWorks(deliveries::releaseAll);
            while (!stopped) {
                untilItWorks(this::handOut);
                awaitNews();
            }
        });
    }

    /** Waits for the couriers under way, so that what was sent is stored as sent. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        news.release();
        couriers.shutdown();
        if (!couriers.awaitTermination(config.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("some deliveries were cut off; they will be sent again under the same ids");
        }
    }

    void raised(@Observes AlertsRaised alerts) {
        news.release();
    }

    private void handOut() {
        int free = slots.drainPermits();
        var channels = List.<Channel>of();
        try {
            if (free > 0) {
                channels = deliveries.claim(free);
            }
        } finally {
            slots.release(free - channels.size());
        }
        for (var channel : channels) {
            couriers.execute(() -> {
                try {
                    courier.serve(channel);
                } catch (RuntimeException e) {
                    // What was due is due still; let go, it is taken up again before the lease ends.
                    LOG.errorf(e, "a channel could not be served: channel=%s", channel.id());
                    untilItWorks(() -> courier.letGo(channel));
                } finally {
                    slots.release();
                    news.release();
                }
            });
        }
    }

    private void awaitNews() {
        try {
            if (news.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void untilItWorks(Runnable step) {
        while (!stopped) {
            try {
                step.run();
                return;
            } catch (RuntimeException e) {
                metrics.countTrouble();
                LOG.warnf("deliveries can't be read, trying again: %s", e.getMessage());
                awaitNews();
            }
        }
    }
}
