package org.newswatch.alert.match;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import org.jboss.logging.Logger;
import org.newswatch.gate.trace.Shown;

/** A record that can't be worked on, and why. */
record Rejected(KafkaRecord<byte[], byte[]> record, Throwable reason) {

    private static final Logger LOG = Logger.getLogger(Rejected.class);

    /** Puts the record, as it came, among the dead letters; returns when the broker has acknowledged. */
    void toDeadLetters() {
        try (var _ = Shown.of(Received.traceOf(record))) {
            LOG.warnf(
                    "a record goes to the dead letters: topic=%s partition=%d reason=%s",
                    record.getTopic(), record.getPartition(), reason.getMessage());
        }
        record.nack(reason).toCompletableFuture().join();
    }
}
