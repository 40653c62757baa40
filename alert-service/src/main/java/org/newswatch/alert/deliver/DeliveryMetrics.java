package org.newswatch.alert.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** Counts attempts by how they ended; no label names a subscriber. */
@Startup
@Singleton
class DeliveryMetrics {

    private final MeterRegistry registry;
    private final Counter troubles;
    private final Counter openings;
    private final Counter disabled;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        troubles = counter("newswatch.deliver.troubles", "Times the database could not be asked for due deliveries");
        openings = counter("newswatch.deliver.breaker.openings", "Times a host was given up for a while");
        disabled = counter("newswatch.deliver.channels.disabled", "Channels that were disabled");
    }

    /** @param type of the channel: there are few */
    void count(Attempt attempt, String type) {
        Counter.builder("newswatch.deliver.attempts")
                .description("Attempts to deliver a message, by how they ended")
                .tag("outcome", word(attempt))
                .tag("channel", type)
                .register(registry)
                .increment();
    }

    /** How it ended, in a word. */
    static String word(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Delivered _ -> "delivered";
            case Attempt.Failed _ -> "failed";
            case Attempt.Hopeless _ -> "hopeless";
            case Attempt.Gone _ -> "gone";
        };
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

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
