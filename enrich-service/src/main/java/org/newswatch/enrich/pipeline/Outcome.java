package org.newswatch.enrich.pipeline;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.newswatch.gate.trace.Trace;

/** What became of one record so far. */
sealed interface Outcome {

    KafkaRecord<byte[], byte[]> record();

    /** An article, and what its text says of itself; which story it tells is asked for the whole batch. */
    record Analysed(KafkaRecord<byte[], byte[]> record, ArticleIngested article, Analysis analysis)
            implements Outcome {}

    /** An event to publish. */
    record Enriched(KafkaRecord<byte[], byte[]> record, ProducerRecord<String, byte[]> event, Trace trace)
            implements Outcome {}

    /** Nothing to publish, and the reason for the dead letters. */
    record Poison(KafkaRecord<byte[], byte[]> record, Throwable reason) implements Outcome {}
}
