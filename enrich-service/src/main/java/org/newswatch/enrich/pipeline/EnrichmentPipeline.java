package org.newswatch.enrich.pipeline;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The way through: a batch in, its events out, what is poison to the dead letters, and only then the acknowledgement. */
@ApplicationScoped
class EnrichmentPipeline {

    private final Enricher enricher;
    private final EnrichedPublisher publisher;
    private final DeadLetters deadLetters;
    private final PipelineMetrics metrics;

    EnrichmentPipeline(
            Enricher enricher, EnrichedPublisher publisher, DeadLetters deadLetters, PipelineMetrics metrics) {
        this.enricher = enricher;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Incoming("articles-ingested")
    @Blocking
    CompletionStage<Void> enrich(KafkaRecordBatch<byte[], byte[]> batch) {
        metrics.time(() -> {
            var outcomes = batch.getRecords().stream().map(enricher::enrich).toList();
            var refused = publisher.publish(of(outcomes, Outcome.Enriched.class));
            var poison = Stream.concat(of(outcomes, Outcome.Poison.class).stream(), refused.stream())
                    .toList();
            deadLetters.bury(poison);
            metrics.count(outcomes.size(), poison);
        });
        return batch.ack();
    }

    private static <T> List<T> of(List<Outcome> outcomes, Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
