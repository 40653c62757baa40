package org.newswatch.ingest.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** {@code newswatch_poll_*}: polls by outcome, how late they are, how long they take, what was missed. */
final class PollMetrics {

    private final Map<Outcome, Counter> fetches = new EnumMap<>(Outcome.class);
    private final Counter waited;
    private final Counter missed;
    private final Timer lag;
    private final Timer duration;

    PollMetrics(MeterRegistry registry) {
        for (var outcome : Outcome.values()) {
            fetches.put(
                    outcome,
                    Counter.builder("newswatch.poll.fetches")
                            .description("Polls of feeds, by what became of them")
                            .tag("outcome", outcome.word())
                            .register(registry));
        }
        waited = Counter.builder("newswatch.poll.waits")
                .description("Feeds that were due and had to wait for the turn of their domain")
                .register(registry);
        missed = Counter.builder("newswatch.poll.missed.items")
                .description("Items that came and went between two polls, estimated")
                .register(registry);
        lag = Timer.builder("newswatch.poll.lag")
                .description("How late a feed was taken")
                .register(registry);
        duration = Timer.builder("newswatch.poll.duration")
                .description("From taking a feed to having its items acknowledged")
                .register(registry);
    }

    void taken(Duration late) {
        lag.record(late.isNegative() ? Duration.ZERO : late);
    }

    void waits(int feeds) {
        waited.increment(feeds);
    }

    void polled(Outcome outcome, long nanos) {
        Objects.requireNonNull(fetches.get(outcome)).increment();
        duration.record(Duration.ofNanos(nanos));
    }

    void missed(int items) {
        missed.increment(items);
    }
}
