package org.newswatch.enrich.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.newswatch.enrich.story.Placed;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.gate.measure.Elapsed;

/** What the stream did, for those who operate it. */
@Startup
@Singleton
class PipelineMetrics {

    private static final String OTHER = "other";

    private static final Duration[] WAITS = Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000, 600_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Topics shipped;
    private final InstantSource clock;
    private final Timer batches;
    private final Timer wait;
    private final Counter enriched;
    private final Counter dead;
    private final Counter joined;
    private final Counter merged;
    private final Counter unplaced;

    PipelineMetrics(MeterRegistry registry, Topics shipped, TopicClassifier topics, InstantSource clock) {
        this.registry = registry;
        this.shipped = shipped;
        this.clock = clock;
        this.batches = Timer.builder("newswatch_enrich_batch")
                .description("from a batch read to its events acknowledged by the broker")
                .publishPercentileHistogram()
                .register(registry);
        this.wait = Timer.builder("newswatch_enrich_wait")
                .description("How long articles lay on the topic before they were read")
                .serviceLevelObjectives(WAITS)
                .register(registry);
        this.enriched = articles("enriched");
        this.dead = articles("dead");
        this.joined = counter("joined", "Articles that tell a story told before");
        this.merged = counter("merged", "Stories that turned out to be one with another");
        // There before the first is counted: what is absent can't be told from what is not scraped.
        registry.counter("newswatch_enrich_languages", "language", "und");
        registry.counter("newswatch_enrich_tags", "topic", OTHER);
        registry.counter("newswatch_enrich_near_misses", "topic", OTHER);
        this.unplaced = counter("unplaced", "Articles that were placed alone, for what they are");
        FunctionCounter.builder(
                        "newswatch_enrich_rules_tried", topics, it -> it.stats().candidates())
                .description("Rules of topics that were tried on articles")
                .register(registry);
        FunctionCounter.builder("newswatch_enrich_rules_matched", topics, it -> it.stats()
                        .matches())
                .description("Rules of topics that were true of articles")
                .register(registry);
    }

    void countWait(List<? extends KafkaRecord<?, ?>> records) {
        var now = clock.instant();
        for (var record : records) {
            wait.record(Elapsed.between(record.getTimestamp(), now));
        }
    }

    void time(Runnable batch) {
        batches.record(batch);
    }

    void count(int records, List<Outcome.Poison> poison) {
        enriched.increment(records - poison.size());
        dead.increment(poison.size());
    }

    void count(Placed placed) {
        joined.increment((double)
                placed.stories().stream().filter(story -> story.articles() > 1).count());
        merged.increment(placed.merges().size());
    }

    void countUnplaced() {
        unplaced.increment();
    }

    void count(Analysis analysis) {
        registry.counter(
                        "newswatch_enrich_languages",
                        "language",
                        analysis.language().code())
                .increment();
        analysis.topics().forEach(tag -> registry.counter("newswatch_enrich_tags", "topic", label(tag.id()))
                .increment());
        analysis.nearMisses().forEach(topic -> registry.counter("newswatch_enrich_near_misses", "topic", label(topic))
                .increment());
    }

    private Counter articles(String outcome) {
        return Counter.builder("newswatch_enrich_articles")
                .description("Articles read from the topic, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter counter(String what, String description) {
        return Counter.builder("newswatch_enrich_stories_" + what)
                .description(description)
                .register(registry);
    }

    /** Tenants make topics, and every label is a time series: only those that ship have one of their own. */
    private String label(String topic) {
        return shipped.find(topic).isPresent() ? topic : OTHER;
    }
}
