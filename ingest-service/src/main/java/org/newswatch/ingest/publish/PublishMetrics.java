package org.newswatch.ingest.publish;

import static java.util.Locale.ROOT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.measure.Elapsed;

/** {@code newswatch_publish_*}: what went out, and how old it was then; no label names a source. */
@Startup
@Singleton
class PublishMetrics {

    /** What an event tells of its article. */
    enum Kind {
        FIRST,
        UPDATE,
        WITHDRAWAL,
        BACKLOG
    }

    private static final Duration[] AGES = Stream.of(1, 5, 15, 60, 300, 900, 3_600, 21_600, 86_400)
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final Map<Kind, Counter> events = new EnumMap<>(Kind.class);
    private final Timer age;

    PublishMetrics(MeterRegistry registry) {
        for (var kind : Kind.values()) {
            events.put(
                    kind,
                    Counter.builder("newswatch.publish.articles")
                            .description("Events that the broker has acknowledged, by what they tell")
                            .tag("kind", kind.name().toLowerCase(ROOT))
                            .register(registry));
        }
        age = Timer.builder("newswatch.publish.age")
                .description(
                        "From an article's publication by its source, as that says, to the broker's acknowledgement")
                .serviceLevelObjectives(AGES)
                .register(registry);
    }

    void count(ArticleIngested event) {
        var kind = kind(event);
        Objects.requireNonNull(events.get(kind)).increment();
        if (kind == Kind.FIRST) {
            count(event.publishedAt(), event.ingestedAt());
        }
    }

    private void count(@Nullable Instant published, Instant ingested) {
        if (published != null) {
            age.record(Elapsed.between(published, ingested));
        }
    }

    private static Kind kind(ArticleIngested event) {
        if (Boolean.TRUE.equals(event.deleted())) {
            return Kind.WITHDRAWAL;
        }
        if (Boolean.TRUE.equals(event.backlog())) {
            return Kind.BACKLOG;
        }
        return event.version() == 1 ? Kind.FIRST : Kind.UPDATE;
    }
}
