package org.newswatch.alert.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.newswatch.alert.match.AlertsRaised;
import org.newswatch.gate.Refused;

/** The streams that are open on this replica, so that news of a subscription wakes those that wait for it. */
@ApplicationScoped
class Streams {

    private final Map<UUID, Set<Semaphore>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final StreamConfig config;

    Streams(StreamConfig config) {
        this.config = config;
    }

    /** The bell of a new stream; it gets a permit whenever alerts of the subscription were raised. */
    Semaphore join(UUID subscription) {
        if (open.incrementAndGet() > config.limit()) {
            open.decrementAndGet();
            throw Refused.unavailable("as many streams are open as this replica serves", config.heartbeat());
        }
        var bell = new Semaphore(0);
        waiting.compute(subscription, (id, bells) -> {
            var all = bells == null ? ConcurrentHashMap.<Semaphore>newKeySet() : bells;
            all.add(bell);
            return all;
        });
        return bell;
    }

    void leave(UUID subscription, Semaphore bell) {
        open.decrementAndGet();
        waiting.computeIfPresent(subscription, (id, bells) -> {
            bells.remove(bell);
            return bells.isEmpty() ? null : bells;
        });
    }

    void raised(@Observes AlertsRaised alerts) {
        alerts.subscriptions().forEach(subscription -> waiting.getOrDefault(subscription, Set.of())
                .forEach(Semaphore::release));
    }
}
