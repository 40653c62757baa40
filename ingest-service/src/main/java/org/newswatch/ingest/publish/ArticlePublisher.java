package org.newswatch.ingest.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.newswatch.gate.Crash;
import org.newswatch.gate.trace.Steps;
import org.newswatch.gate.trace.Trace;

/** The way out: returns when the broker has acknowledged every event, and not before. */
@ApplicationScoped
public class ArticlePublisher {

    private static final Logger LOG = Logger.getLogger(ArticlePublisher.class);

    /** Readers refuse an event of more than 4 MiB, and on its way it grows by what is found in it. The text always fits. */
    private static final int LARGEST_WITH_HTML = 3_500_000;

    private final Producer<String, byte[]> producer;
    private final PublishConfig config;
    private final ObjectMapper json;
    private final PublishMetrics metrics;

    ArticlePublisher(
            Producer<String, byte[]> producer, PublishConfig config, ObjectMapper json, PublishMetrics metrics) {
        this.producer = producer;
        this.config = config;
        this.json = json;
        this.metrics = metrics;
    }

    /** An event and the trace of the request that caused it. */
    public record Outgoing(ArticleIngested event, Trace trace) {}

    /**
     * Sends all, then waits for all: one round trip for many events. Events of one article keep their order.
     *
     * @throws NotPublished when the broker did not acknowledge in time; some of the events may be on the topic
     */
    public void publish(List<Outgoing> events) {
        try {
            var sent = new ArrayList<Future<RecordMetadata>>(events.size());
            for (var outgoing : events) {
                var future = producer.send(record(outgoing.event(), outgoing.trace()));
                if (future.isDone()) {
                    // Failed at once, most likely after the whole patience: the others must not wait as long each.
                    future.get();
                }
                sent.add(future);
            }
            // Off at once and in few requests: nothing lingers, neither one alone nor the last of many.
            producer.flush();
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
            Crash.at("ingest-published");
        } catch (ExecutionException | KafkaException e) {
            throw new NotPublished(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPublished(e);
        }
        events.forEach(this::tell);
    }

    /** A fault in what only tells must not undo what is on the topic: whoever sent it would send it for ever. */
    private void tell(Outgoing outgoing) {
        try {
            metrics.count(outgoing.event());
            Steps.note(outgoing.trace(), "published", outgoing.event().id());
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "an event could not be counted: article=%s",
                    outgoing.event().id());
        }
    }

    private ProducerRecord<String, byte[]> record(ArticleIngested event, Trace trace) {
        try {
            var value = json.writeValueAsBytes(event);
            if (value.length > LARGEST_WITH_HTML && event.html() != null) {
                value = json.writeValueAsBytes(event.withoutHtml());
            }
            return new ProducerRecord<>(config.topic(), null, event.id(), value, CloudEventHeaders.of(event, trace));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event must have a JSON form", e);
        }
    }
}
