package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What this replica knows of the hosts behind channels: how many channels of each it serves, and whether the host is worth a try.
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

    /** How many more channels of each known host may be served; any other host has room for as many as the configuration says. */
    Map<String, Integer> rooms() {
        var now = clock.instant();
        hosts.entrySet().removeIf(known -> known.getValue().isIdle(now));
        return hosts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, known -> known.getValue()
                .room(config.perHost(), now)));
    }

    /** Whether no other channel of it may be served for now. */
    boolean isFull(String host) {
        var known = hosts.get(host);
        return known != null && known.room(config.perHost(), clock.instant()) == 0;
    }

    void taken(String host) {
        hosts.compute(host, (name, known) -> (known == null ? fresh() : known).serving(1));
    }

    void freed(String host) {
        hosts.computeIfPresent(host, (name, known) -> known.serving(-1));
    }

    /** Takes note of how an attempt ended; an answer that is no error of the server shows that the host works. */
    void note(String host, Attempt attempt) {
        boolean worked = !(attempt instanceof Attempt.Failed failed && failed.isOfTheHost());
        if (!(attempt instanceof Attempt.Hopeless)
                && hosts.computeIfAbsent(host, name -> fresh()).breaker().note(worked, clock.instant())) {
            metrics.countOpening();
        }
    }

    private Host fresh() {
        return new Host(new Breaker(config.breaker()), 0);
    }

    private double open(Instant now) {
        return hosts.values().stream()
                .filter(host -> host.breaker().state(now) != Breaker.State.CLOSED)
                .count();
    }

    /** @param served how many of its channels are being served */
    private record Host(Breaker breaker, int served) {

        Host serving(int more) {
            return new Host(breaker, served + more);
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
