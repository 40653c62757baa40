package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this replica knows of the hosts behind channels: how many channels of each it serves, and whether the host is worth a try, for
 * a tenant and for all. Many tenants share the host of a chat service: what fails for one of them alone says nothing to the others.
 * Not shared with other replicas: each finds out for itself, and forgets a host that nothing was sent to for some minutes.
 */
@Singleton
class Hosts {

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final DeliverConfig config;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;

    Hosts(DeliverConfig config, InstantSource clock, DeliveryMetrics metrics) {
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        metrics.watchOpen(hosts, known -> open(clock.instant()));
    }

    /** A host as one tenant knows it; neither part holds a space. Without a host: the tenant itself. */
    static String own(String tenant, String host) {
        return tenant + " " + host;
    }

    /**
     * How many more channels of each known host may be served, and of each tenant at it under the name that {@link #own} gives; where
     * there is none, as many as the configuration says.
     */
    Map<String, Integer> rooms() {
        var now = clock.instant();
        hosts.entrySet().removeIf(known -> known.getValue().isIdle(now));
        return hosts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, known -> known.getValue()
                .room(config.perHost(), now)));
    }

    /** Whether no other channel of it may be served for now, or none of this tenant. */
    boolean isFull(String tenant, String host) {
        var now = clock.instant();
        return Stream.of(host, own(tenant, host))
                .map(hosts::get)
                .anyMatch(known -> known != null && known.room(config.perHost(), now) == 0);
    }

    void taken(String tenant, String host) {
        serving(host, 1);
        serving(own(tenant, host), 1);
    }

    void freed(String tenant, String host) {
        serving(host, -1);
        serving(own(tenant, host), -1);
    }

    private void serving(String name, int more) {
        hosts.compute(name, (same, known) -> (known == null ? fresh() : known).serving(more));
    }

    /** Takes note of how an attempt ended; an answer that is no error of the server shows that the host works. */
    void note(String tenant, String host, Attempt attempt) {
        if (attempt instanceof Attempt.Hopeless) {
            return;
        }
        var seen = new Seen(tenant, !(attempt instanceof Attempt.Failed failed && failed.isOfTheHost()));
        var now = clock.instant();
        if (known(own(tenant, host)).breaker().note(seen.worked(), now)) {
            metrics.countOpening();
        }
        if (known(host).note(seen, now)) {
            metrics.countOpening();
        }
    }

    private Host known(String name) {
        return hosts.computeIfAbsent(name, same -> fresh());
    }

    private Host fresh() {
        return new Host(new Breaker(config.breaker()), 0, new AtomicReference<>());
    }

    private double open(Instant now) {
        return hosts.values().stream()
                .filter(host -> host.breaker().state(now) != Breaker.State.CLOSED)
                .count();
    }

    /** How it went for a tenant. */
    private record Seen(String tenant, boolean worked) {}

    /**
     * A host, for one tenant or for all.
     *
     * @param served how many of its channels are being served
     * @param last how it went the last time, where it is for all
     */
    private record Host(Breaker breaker, int served, AtomicReference<@Nullable Seen> last) {

        Host serving(int more) {
            return new Host(breaker, served + more, last);
        }

        /** What one tenant sees again and again counts once, so that one alone can't have the host given up for all. */
        boolean note(Seen seen, Instant now) {
            boolean again = seen.equals(last.getAndSet(seen));
            return !(again && breaker.state(now) == Breaker.State.CLOSED) && breaker.note(seen.worked(), now);
        }

        boolean isIdle(Instant now) {
            return served == 0 && breaker.isIdle(now);
        }

        int room(int usual, Instant now) {
            int most =
                    switch (breaker.state(now)) {
                        case CLOSED -> usual;
                        case OPEN -> 0;
                        case PROBING -> 1;
                    };
            return Math.max(0, most - served);
        }
    }
}
