package org.newswatch.alert.deliver;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
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

    /** To look for what is due takes the longer the more there is: it may take a fifth of the time, the rest is for sending it. */
    private static final int REST_AFTER_A_LOOK = 4;

    /** A look that had to wait for the database says nothing of what looks cost. */
    private static final long LONGEST_REST_NS = TimeUnit.SECONDS.toNanos(2);

    private final Channels channels;
    private final Hosts hosts;
    private final Courier courier;
    private final DeliverConfig config;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;
    private final Semaphore news = new Semaphore(0);
    private final Slots slots;
    private final ExecutorService couriers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("courier-", 0).factory());
    private volatile boolean stopped;
    private long lookTook;

    Deliverer(
            Channels channels,
            Hosts hosts,
            Courier courier,
            DeliverConfig config,
            InstantSource clock,
            DeliveryMetrics metrics) {
        this.channels = channels;
        this.hosts = hosts;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        this.slots = new Slots(config.concurrency(), config.lingering(), config.linger(), clock);
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("deliverer").start(() -> {
            untilItWorks(channels::releaseAll);
            while (!stopped) {
                untilItWorks(this::handOutAll);
                awaitNews();
                restAfterTheLook();
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

    /** Looks again where a host that has become full may have stood before others. */
    private void handOutAll() {
        boolean others = true;
        while (others && !stopped) {
            others = handOut().stream().anyMatch(channel -> hosts.isFull(channel.tenant(), channel.host()));
        }
    }

    private List<Channel> handOut() {
        int free = slots.takeAll();
        var claimed = List.<Channel>of();
        long start = System.nanoTime();
        try {
            if (free > 0) {
                claimed = channels.claim(free, hosts.rooms());
            }
        } finally {
            slots.giveBack(free - claimed.size());
            lookTook = System.nanoTime() - start;
        }
        for (var channel : claimed) {
            hosts.taken(channel.tenant(), channel.host());
            var stay = slots.stay();
            couriers.execute(() -> {
                try {
                    courier.serve(channel, stay::goesOn);
                } catch (RuntimeException e) {
                    // What was due is due still; let go, it is taken up again before the lease ends.
                    LOG.errorf(e, "a channel could not be served: channel=%s", channel.id());
                    untilItWorks(() -> channels.release(channel, clock.instant().plus(config.rest())));
                } finally {
                    hosts.freed(channel.tenant(), channel.host());
                    stay.close();
                    news.release();
                }
            });
        }
        return claimed;
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

    private void restAfterTheLook() {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(REST_AFTER_A_LOOK * lookTook, LONGEST_REST_NS));
            news.drainPermits();
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
