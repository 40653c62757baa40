package org.newswatch.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.newswatch.gate.trace.Trace;

/** CloudEvents 1.0, Kafka protocol binding, binary mode: the envelope travels in headers, the value is the event alone. */
final class CloudEventHeaders {

    private static final Header SPECIFICATION = header("ce_specversion", "1.0");
    private static final Header TYPE = header("ce_type", ArticleIngested.TYPE);
    private static final Header PUBLISHER = header("ce_source", "/newswatch/ingest");
    private static final Header CONTENT = header("content-type", "application/json");

    private CloudEventHeaders() {}

    static List<Header> of(ArticleIngested event, Trace trace) {
        return List.of(
                SPECIFICATION,
                header("ce_id", event.id() + "/" + event.version()),
                TYPE,
                PUBLISHER,
                header("ce_subject", event.id()),
                header("ce_time", event.ingestedAt().toString()),
                header("ce_partitionkey", event.id()),
                CONTENT,
                header(Trace.HEADER, trace.parent()));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
