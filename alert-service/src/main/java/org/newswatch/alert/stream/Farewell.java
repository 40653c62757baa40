package org.newswatch.alert.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the streams of a replica that stops: not before all know that it is not ready, or their clients would come straight back, and
 * before it waits for the requests under way, of which they are the longest.
 */
@ApplicationScoped
class Farewell {

    private final Streams streams;
    private final Duration delay;

    Farewell(Streams streams, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.streams = streams;
        this.delay = delay.orElse(Duration.ZERO);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent leaving) {
        Thread.ofVirtual().name("farewell").start(() -> {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            streams.leave();
        });
    }
}
