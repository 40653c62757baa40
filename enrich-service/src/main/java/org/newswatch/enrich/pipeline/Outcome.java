package org.newswatch.enrich.pipeline;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What became of one record. */
sealed interface Outcome {

    KafkaRecord<byte[], byte[]> record();

    /** An event to publish. */
    record Enriched(KafkaRecord<byte[], byte[]> record, ProducerRecord<String, byte[]> event) implements Outcome {}

    /** Nothing to publish, and the reason for the dead letters. */
    record Poison(KafkaRecord<byte[], byte[]> record, Throwable reason) implements Outcome {}
}
