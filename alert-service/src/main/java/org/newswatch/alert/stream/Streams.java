package org.newswatch.alert.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.newswatch.alert.match.AlertsRaised;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.raise.Cursor;
import org.newswatch.gate.Refused;

/**
 * The streams that are open on this replica. News of a subscription wakes those that follow it; what other replicas raised is
 * found by one question for all, every now and then.
 */
@ApplicationScoped
class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);

    private final Map<UUID, Following> followed = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final Alerts alerts;
    private final Events events;
    private final StreamConfig config;
    private volatile boolean stopped;
    private volatile boolean left;

    Streams(Alerts alerts, Events events, StreamConfig config) {
        this.alerts = alerts;
        this.events = events;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("streams").start(() -> {
            while (!stopped) {
                try {
                    Thread.sleep(config.poll());
                    // Stopped meanwhile, it must not ask whom another start of the service may have made by now.
                    if (!stopped) {
                        lookAfterAll();
                    }
                } catch (InterruptedException _) {
                    stopped = true;
                } catch (RuntimeException e) {
                    LOG.warnf("streams can't be looked after, trying again: %s", e.getMessage());
                }
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /** Takes room for a stream, or refuses where as many are open as may be. */
    void admit() {
        if (open.incrementAndGet() > config.limit()) {
            open.decrementAndGet();
            throw Refused.unavailable("as many streams are open as this replica serves", config.heartbeat());
        }
    }

    /** Gives room back to a stream that never began. */
    void turnedAway() {
        open.decrementAndGet();
    }

    /** @param last up to where all is final, where nobody follows the subscription yet */
    void join(UUID subscription, AlertStream stream, Cursor last) {
        followed.compute(subscription, (id, known) -> {
            var following = known == null ? new Following(id, last, alerts, events, config) : known;
            following.join(stream);
            return following;
        });
        if (left) {
            stream.close();
        }
    }

    /** Ends all there are and all that still come: their clients go on elsewhere from the event they saw last. */
    void leave() {
        left = true;
        followed.values().forEach(Following::close);
    }

    void raised(@Observes AlertsRaised raised) {
        for (var subscription : raised.subscriptions()) {
            var following = followed.get(subscription);
            if (following != null) {
                following.ring();
            }
        }
    }

    private void lookAfterAll() {
        for (var subscription : followed.keySet()) {
            followed.computeIfPresent(subscription, (id, following) -> {
                open.addAndGet(-following.drop());
                return following.isEmpty() ? null : following;
            });
        }
        var places = followed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, known -> known.getValue()
                .at()));
        for (var subscription : alerts.newSince(places)) {
            var following = followed.get(subscription);
            if (following != null) {
                following.ring();
            }
        }
        followed.values().forEach(Following::breathe);
    }
}
