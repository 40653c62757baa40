package org.newswatch.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** CloudEvents 1.0, Kafka protocol binding, binary mode: the envelope travels in headers, the value is the event alone. */
final class CloudEventHeaders {

    private static final String SOURCE = "/newswatch/ingest";

    private CloudEventHeaders() {}

    static List<Header> of(ArticleIngested event, Trace trace) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", event.id() + "/" + event.version()),
                header("ce_type", ArticleIngested.TYPE),
                header("ce_source", SOURCE),
                header("ce_subject", event.id()),
                header("ce_time", event.ingestedAt().toString()),
                header("ce_partitionkey", event.id()),
                header("content-type", "application/json"),
                header("traceparent", trace.parent()));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
