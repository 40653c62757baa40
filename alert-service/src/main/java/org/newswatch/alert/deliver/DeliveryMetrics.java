package org.newswatch.alert.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** Counts attempts by how they ended; no label names a subscriber. */
@Singleton
class DeliveryMetrics {

    private final MeterRegistry registry;
    private final Counter delivered;
    private final Counter failed;
    private final Counter hopeless;
    private final Counter gone;
    private final Counter troubles;
    private final Counter openings;
    private final Counter disabled;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        delivered = attempts("delivered");
        failed = attempts("failed");
        hopeless = attempts("hopeless");
        gone = attempts("gone");
        troubles = counter("newswatch.deliver.troubles", "Times the database could not be asked for due deliveries");
        openings = counter("newswatch.deliver.breaker.openings", "Times a host was given up for a while");
        disabled = counter("newswatch.deliver.channels.disabled", "Channels that were disabled");
    }

    void count(Attempt attempt) {
        switch (attempt) {
            case Attempt.Delivered _ -> delivered.increment();
            case Attempt.Failed _ -> failed.increment();
            case Attempt.Hopeless _ -> hopeless.increment();
            case Attempt.Gone _ -> gone.increment();
        }
    }

    void countTrouble() {
        troubles.increment();
    }

    void countOpening() {
        openings.increment();
    }

    void countDisabled() {
        disabled.increment();
    }

    /** Shows how many hosts are given up for now, for one tenant or for all. */
    <T> void watchOpen(T hosts, ToDoubleFunction<T> open) {
        Gauge.builder("newswatch.deliver.breaker.open", hosts, open)
                .description("Hosts that nothing is sent to for a while")
                .register(registry);
    }

    private Counter attempts(String outcome) {
        return Counter.builder("newswatch.deliver.attempts")
                .description("Attempts to deliver an alert")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
