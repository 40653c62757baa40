package org.newswatch.alert.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts attempts by how they ended; no label names a subscriber. */
@Singleton
class DeliveryMetrics {

    private final Counter delivered;
    private final Counter failed;
    private final Counter hopeless;
    private final Counter troubles;

    DeliveryMetrics(MeterRegistry registry) {
        delivered = counter(registry, "delivered");
        failed = counter(registry, "failed");
        hopeless = counter(registry, "hopeless");
        troubles = Counter.builder("newswatch.deliver.troubles")
                .description("Times the database could not be asked for due deliveries")
                .register(registry);
    }

    void count(Attempt attempt) {
        switch (attempt) {
            case Attempt.Delivered _ -> delivered.increment();
            case Attempt.Failed _ -> failed.increment();
            case Attempt.Hopeless _ -> hopeless.increment();
        }
    }

    void countTrouble() {
        troubles.increment();
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("newswatch.deliver.attempts")
                .description("Attempts to deliver an alert")
                .tag("outcome", outcome)
                .register(registry);
    }
}
