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

    DeliveryMetrics(MeterRegistry registry) {
        delivered = counter(registry, "delivered");
        failed = counter(registry, "failed");
        hopeless = counter(registry, "hopeless");
    }

    void count(Attempt attempt) {
        switch (attempt) {
            case Attempt.Delivered _ -> delivered.increment();
            case Attempt.Failed _ -> failed.increment();
            case Attempt.Hopeless _ -> hopeless.increment();
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("newswatch_deliver_attempts")
                .description("Attempts to deliver an alert")
                .tag("outcome", outcome)
                .register(registry);
    }
}
