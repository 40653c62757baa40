package org.newswatch.alert.match;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import org.newswatch.gate.trace.Trace;

/**
 * An event and the record it came in.
 *
 * @param trace the step that working on it is
 */
record Received<E>(KafkaRecord<byte[], byte[]> record, E event, Trace trace) {

    static <E> Received<E> of(KafkaRecord<byte[], byte[]> record, E event) {
        return new Received<>(record, event, traceOf(record));
    }

    static Trace traceOf(KafkaRecord<byte[], byte[]> record) {
        var header = record.getHeaders().lastHeader(Trace.HEADER);
        return Trace.of(header == null || header.value() == null ? null : new String(header.value(), US_ASCII));
    }
}
