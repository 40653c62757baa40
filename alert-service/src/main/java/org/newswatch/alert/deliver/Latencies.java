package org.newswatch.alert.deliver;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.newswatch.gate.measure.Elapsed;

/**
 * How long news is on its way to receivers that take it at once: what was held, capped or tried before is late for reasons that are
 * none of ours.
 */
@Singleton
class Latencies {

    static final int MOST_SOURCES = 20;
    private static final String OTHERS = "other";

    private static final Duration[] BOUNDS = Stream.of(
                    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 3_600_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<String, Timer> byType = new ConcurrentHashMap<>();
    private final Map<String, Timer> bySource;

    @Inject
    Latencies(MeterRegistry registry, MeasureConfig config) {
        this(registry, config.sources().orElse(List.of()));
    }

    /** @param sources domains, each measured with those under it */
    Latencies(MeterRegistry registry, List<String> sources) {
        if (sources.size() > MOST_SOURCES) {
            throw new IllegalArgumentException(
                    "alert.measure.sources names at most " + MOST_SOURCES + " domains, not " + sources.size());
        }
        this.registry = registry;
        bySource = Stream.concat(sources.stream().map(domain -> domain.toLowerCase(Locale.ROOT)), Stream.of(OTHERS))
                .distinct()
                .collect(toUnmodifiableMap(identity(), this::ofSource));
    }

    void record(String type, Instant published, Instant delivered) {
        byType.computeIfAbsent(type, this::ofType).record(Elapsed.between(published, delivered));
    }

    /** Of an alert whose article says when it was published. */
    void recordOfSource(Message message, Instant delivered) {
        if (!(message instanceof Message.One(var alert))) {
            return;
        }
        var published = alert.article().publishedAt();
        if (published != null) {
            Objects.requireNonNull(bySource.get(source(alert.article().url())))
                    .record(Elapsed.between(published, delivered));
        }
    }

    /** The label of an article's source: of domains within each other the narrowest. */
    String source(URI article) {
        var host = host(article);
        return bySource.keySet().stream()
                .filter(domain -> host.equals(domain) || host.endsWith("." + domain))
                .max(Comparator.comparingInt(String::length))
                .orElse(OTHERS);
    }

    private static String host(URI url) {
        return url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    }

    private Timer ofType(String type) {
        return Timer.builder("newswatch.deliver.latency")
                .description("From an article's publication to the stream to its being taken by a receiver")
                .tag("channel", type)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Timer ofSource(String domain) {
        return Timer.builder("newswatch.deliver.source.latency")
                .description(
                        "From an article's publication by its source, as that says, to its being taken by a receiver")
                .tag("source", domain)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
