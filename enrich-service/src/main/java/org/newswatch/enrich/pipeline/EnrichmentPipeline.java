package org.newswatch.enrich.pipeline;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.newswatch.gate.Crash;

/**
 * The way through: a batch is read and analysed, its articles are placed in stories, their events published, what is poison
 * buried as dead letters, and only then is it acknowledged.
 */
@ApplicationScoped
class EnrichmentPipeline {

    private final Enricher enricher;
    private final StoryTeller stories;
    private final EnrichedPublisher publisher;
    private final DeadLetters deadLetters;
    private final PipelineMetrics metrics;

    EnrichmentPipeline(
            Enricher enricher,
            StoryTeller stories,
            EnrichedPublisher publisher,
            DeadLetters deadLetters,
            PipelineMetrics metrics) {
        this.enricher = enricher;
        this.stories = stories;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Incoming("articles-ingested")
    @Blocking
    CompletionStage<Void> enrich(KafkaRecordBatch<byte[], byte[]> batch) {
        metrics.countWait(batch.getRecords());
        metrics.time(() -> {
            var read =
                    batch.getRecords().parallelStream().map(enricher::analyze).toList();
            var analysed = of(read, Outcome.Analysed.class);
            var placed = stories.place(analysed);
            Crash.at("enrich-placed");
            publisher.announce(placed.merges());
            Crash.at("enrich-announced");
            var enriched = IntStream.range(0, analysed.size())
                    .mapToObj(i ->
                            enricher.enrich(analysed.get(i), placed.stories().get(i)))
                    .toList();
            var refused = publisher.publish(of(enriched, Outcome.Enriched.class));
            Crash.at("enrich-published");
            var poison = Stream.of(of(read, Outcome.Poison.class), of(enriched, Outcome.Poison.class), refused)
                    .flatMap(List::stream)
                    .toList();
            deadLetters.bury(poison);
            Crash.at("enrich-buried");
            metrics.count(batch.getRecords().size(), poison);
        });
        return batch.ack();
    }

    private static <T> List<T> of(List<Outcome> outcomes, Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
