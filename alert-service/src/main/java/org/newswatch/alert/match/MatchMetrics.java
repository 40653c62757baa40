package org.newswatch.alert.match;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.newswatch.gate.measure.Elapsed;

/** What came from the topics and what became of it. */
@Startup
@Singleton
class MatchMetrics {

    private static final Duration[] WAITS = Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000, 600_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final InstantSource clock;
    private final Timer wait;
    private final Timer batches;
    private final Counter articles;
    private final Counter alerts;
    private final Counter merges;
    private final Counter dead;

    MatchMetrics(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        wait = Timer.builder("newswatch.match.wait")
                .description("How long articles lay on the topic before they were read")
                .serviceLevelObjectives(WAITS)
                .register(registry);
        batches = Timer.builder("newswatch.match.batch")
                .description("From a batch read to its alerts committed")
                .register(registry);
        articles = counter(registry, "articles", "Articles matched");
        alerts = counter(registry, "alerts", "Alerts raised");
        merges = counter(registry, "merges", "Stories that turned out to be one with another");
        dead = counter(registry, "dead", "Records that went to the dead letters");
    }

    void countWait(List<? extends Received<?>> batch) {
        var now = clock.instant();
        for (var received : batch) {
            wait.record(Elapsed.between(received.record().getTimestamp(), now));
        }
    }

    <T> T time(Supplier<T> batch) {
        return batches.record(batch);
    }

    void count(int matched, int raised) {
        articles.increment(matched);
        alerts.increment(raised);
    }

    void countMerges(int remembered) {
        merges.increment(remembered);
    }

    void countDead(int records) {
        dead.increment(records);
    }

    private static Counter counter(MeterRegistry registry, String what, String description) {
        return Counter.builder("newswatch.match." + what)
                .description(description)
                .register(registry);
    }
}
