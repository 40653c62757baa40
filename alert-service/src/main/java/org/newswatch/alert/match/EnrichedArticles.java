package org.newswatch.alert.match;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The way in: batches of enriched articles, acknowledged when all that follows from them is committed. */
@ApplicationScoped
class EnrichedArticles {

    private final ArticleReader reader;
    private final PatientMatching matching;
    private final MeterRegistry metrics;

    EnrichedArticles(ArticleReader reader, PatientMatching matching, MeterRegistry metrics) {
        this.reader = reader;
        this.matching = matching;
        this.metrics = metrics;
    }

    @Incoming("articles-enriched")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<byte[], byte[]> batch) {
        var received = new ArrayList<Received>();
        var rejected = new ArrayList<Rejected>();
        read(batch, received, rejected);
        rejected.addAll(matching.match(received));
        metrics.counter("newswatch.match.articles").increment(received.size());
        metrics.counter("newswatch.match.dead").increment(rejected.size());
        // Last, because with a partition's last record all before it count as done.
        rejected.forEach(Rejected::toDeadLetters);
        return batch.ack();
    }

    private void read(KafkaRecordBatch<byte[], byte[]> batch, List<Received> received, List<Rejected> rejected) {
        for (var record : batch.getRecords()) {
            try {
                received.add(new Received(record, reader.read(record.getHeaders(), record.getPayload())));
            } catch (ArticleReader.Unreadable e) {
                rejected.add(new Rejected(record, e));
            }
        }
    }
}
