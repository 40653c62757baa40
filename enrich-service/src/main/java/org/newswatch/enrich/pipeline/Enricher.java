package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.newswatch.enrich.story.Story;

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

    Outcome enrich(KafkaRecord<byte[], byte[]> record) {
        try {
            return new Outcome.Enriched(record, event(record));
        } catch (RuntimeException | JsonProcessingException | StackOverflowError e) {
            return new Outcome.Poison(record, e);
        }
    }

    private ProducerRecord<String, byte[]> event(KafkaRecord<byte[], byte[]> record) throws JsonProcessingException {
        var article = reader.read(record.getPayload(), record.getHeaders());
        var analysis = analyst.analyze(article);
        metrics.count(analysis);
        var enriched = ArticleEnriched.of(article, analysis, Story.of(article.id()), clock.instant());
        var traceparent = CloudEventHeaders.read(record.getHeaders(), CloudEventHeaders.TRACE);
        return new ProducerRecord<>(
                ArticleEnriched.TOPIC,
                null,
                article.id(),
                json.writeValueAsBytes(enriched),
                CloudEventHeaders.of(enriched, traceparent));
    }
}
