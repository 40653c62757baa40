package org.newswatch.enrich.pipeline;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.List;
import org.newswatch.enrich.topic.TopicClassifier;

/** What the stream did, for those who operate it. */
@Singleton
class PipelineMetrics {

    private final MeterRegistry registry;
    private final Timer batches;

    PipelineMetrics(MeterRegistry registry, TopicClassifier topics) {
        this.registry = registry;
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

    void count(Analysis analysis) {
        registry.counter(
                        "newswatch_enrich_languages",
                        "language",
                        analysis.language().code())
                .increment();
        analysis.topics().forEach(tag -> registry.counter("newswatch_enrich_tags", "topic", tag.id())
                .increment());
    }
}
