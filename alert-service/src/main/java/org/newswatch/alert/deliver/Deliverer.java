package org.newswatch.alert.deliver;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final ToldBefore toldBefore;
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
    private Instant othersLookedFor = Instant.MIN;

    Deliverer(
            ToldBefore toldBefore,
            Channels channels,
            Hosts hosts,
            Courier courier,
            DeliverConfig config,
            InstantSource clock,
            DeliveryMetrics metrics) {
        this.toldBefore = toldBefore;
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
            untilItWorks(toldBefore::suppress);
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

    /**
     * Looks again where a host that has become full may have stood before others; and now and then where a tenant may: one that is
     * alone gets all it may have all the time, and nobody waits behind it.
     */
    private void handOutAll() {
        var now = clock.instant();
        boolean lookPastTenants = !now.isBefore(othersLookedFor.plus(config.poll()));
        var looks = new Looks();
        boolean others = true;
        while (others && !stopped) {
            var look = handOut(looks);
            others = look.claimed().stream().anyMatch(channel -> hosts.isFull(channel.tenant(), channel.host()));
            if (lookPastTenants && look.othersMayWait()) {
                othersLookedFor = now;
                others = true;
            }
        }
    }

    private Look handOut(Looks looks) {
        int free = slots.takeAll();
        var tenants = looks.rooms(slots.rooms(free));
        var claimed = List.<Channel>of();
        long start = System.nanoTime();
        try {
            if (free > 0) {
                claimed = channels.claim(free, rooms(tenants));
            }
        } finally {
            slots.giveBack(free - claimed.size());
            lookTook = System.nanoTime() - start;
        }
        for (var channel : claimed) {
            hosts.taken(channel.tenant(), channel.host());
            var stay = slots.stay(channel.tenant());
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
        var taken = claimed.stream().map(Channel::tenant).toList();
        return new Look(claimed, looks.othersMayWait(taken, tenants, Slots.share(free, 0)));
    }

    /** Of hosts, and of tenants at no host. */
    private Map<String, Integer> rooms(Map<String, Integer> tenants) {
        var rooms = new HashMap<>(hosts.rooms());
        tenants.forEach((tenant, room) -> rooms.put(Hosts.own(tenant, ""), room));
        return rooms;
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

    /** What was found due, and whether others may stand behind it. */
    private record Look(List<Channel> claimed, boolean othersMayWait) {}
}
