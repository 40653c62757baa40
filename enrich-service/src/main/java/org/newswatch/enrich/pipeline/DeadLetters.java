package org.newswatch.enrich.pipeline;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.newswatch.gate.trace.Shown;

/** Where poison ends: key, value and headers as they came, and the reason as headers {@code dead-letter-…}. */
@Singleton
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Persistence persistence;

    DeadLetters(Persistence persistence) {
        this.persistence = persistence;
    }

    /**
     * Buries all, one after the other. Burying acknowledges, and acknowledging a record acknowledges those before it:
     * so the order is that of the partition, and the good records of the batch are published first.
     */
    void bury(List<Outcome.Poison> poison) {
        poison.stream()
                .sorted(Comparator.comparingLong(dead -> offset(dead.record())))
                .forEach(this::bury);
    }

    private static long offset(KafkaRecord<byte[], byte[]> record) {
        return record.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(IncomingKafkaRecordMetadata::getOffset)
                .orElseThrow();
    }

    private void bury(Outcome.Poison dead) {
        var record = dead.record();
        try (var _ = Shown.of(CloudEventHeaders.trace(record.getHeaders()))) {
            LOG.warnf(
                    "a record goes to the dead letters: topic=%s partition=%d offset=%d reason=%s",
                    record.getTopic(),
                    record.getPartition(),
                    offset(record),
                    dead.reason().getMessage());
        }
        persistence.until(() -> record.nack(dead.reason()).toCompletableFuture().join());
    }
}
