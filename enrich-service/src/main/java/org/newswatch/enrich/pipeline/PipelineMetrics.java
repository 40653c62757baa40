package org.newswatch.enrich.pipeline;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.List;
import org.newswatch.enrich.story.Placed;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;

/** What the stream did, for those who operate it. */
@Singleton
class PipelineMetrics {

    private final MeterRegistry registry;
    private final Topics shipped;
    private final Timer batches;

    PipelineMetrics(MeterRegistry registry, Topics shipped, TopicClassifier topics) {
        this.registry = registry;
        this.shipped = shipped;
        this.batches = Timer.builder("newswatch_enrich_batch")
                .description("from a batch read to its events acknowledged by the broker")
                .publishPercentileHistogram()
                .register(registry);
        FunctionCounter.builder(
                        "newswatch_enrich_rules_tried", topics, it -> it.stats().candidates())
                .description("Rules of topics that were tried on articles")
                .register(registry);
        FunctionCounter.builder("newswatch_enrich_rules_matched", topics, it -> it.stats()
                        .matches())
                .description("Rules of topics that were true of articles")
                .register(registry);
    }

    void time(Runnable batch) {
        batches.record(batch);
    }

    void count(int records, List<Outcome.Poison> poison) {
        registry.counter("newswatch_enrich_articles", "outcome", "enriched").increment(records - poison.size());
        registry.counter("newswatch_enrich_articles", "outcome", "dead").increment(poison.size());
    }

    void count(Placed placed) {
        registry.counter("newswatch_enrich_stories_joined").increment((double)
                placed.stories().stream().filter(story -> story.articles() > 1).count());
        registry.counter("newswatch_enrich_stories_merged")
                .increment(placed.merges().size());
    }

    void countUnplaced() {
        registry.counter("newswatch_enrich_stories_unplaced").increment();
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

    /** Tenants make topics, and every label is a time series: only those that ship have one of their own. */
    private String label(String topic) {
        return shipped.find(topic).isPresent() ? topic : "other";
    }
}
