package org.newswatch.enrich.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.List;

/** What the stream did, for those who operate it. */
@Singleton
class PipelineMetrics {

    private final MeterRegistry registry;
    private final Timer batches;

    PipelineMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batches = Timer.builder("newswatch_enrich_batch")
                .description("from a batch read to its events acknowledged by the broker")
                .publishPercentileHistogram()
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
