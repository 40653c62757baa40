package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.newswatch.enrich.story.Story;
import org.newswatch.gate.trace.Trace;

/** Turns one record into one event, or into a reason why it cannot; what it throws at one record harms no other. */
@Singleton
class Enricher {

    private final IngestedReader reader;
    private final Analyst analyst;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final PipelineMetrics metrics;

    Enricher(IngestedReader reader, Analyst analyst, ObjectMapper json, InstantSource clock, PipelineMetrics metrics) {
        this.reader = reader;
        this.analyst = analyst;
        this.json = json;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Analysed or poison. */
    Outcome analyze(KafkaRecord<byte[], byte[]> record) {
        try {
            var article = reader.read(record.getPayload(), record.getHeaders());
            var analysis = analyst.analyze(article);
            metrics.count(analysis);
            return new Outcome.Analysed(record, article, analysis);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Poison(record, e);
        }
    }

    /** Enriched or poison. */
    Outcome enrich(Outcome.Analysed analysed, Story story) {
        try {
            var trace = CloudEventHeaders.trace(analysed.record().getHeaders());
            return new Outcome.Enriched(analysed.record(), event(analysed, story, trace), trace);
        } catch (RuntimeException | JsonProcessingException | StackOverflowError e) {
            return new Outcome.Poison(analysed.record(), e);
        }
    }

    private ProducerRecord<String, byte[]> event(Outcome.Analysed analysed, Story story, Trace trace)
            throws JsonProcessingException {
        var enriched = ArticleEnriched.of(analysed.article(), analysed.analysis(), story, clock.instant());
        return new ProducerRecord<>(
                ArticleEnriched.TOPIC,
                null,
                enriched.id(),
                json.writeValueAsBytes(enriched),
                CloudEventHeaders.of(enriched, trace));
    }
}
