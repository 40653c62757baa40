package org.newswatch.enrich.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.trace.Trace;

/** CloudEvents 1.0 in Kafka's binary mode: the attributes are headers, the value is the data. */
final class CloudEventHeaders {

    static final String TYPE = "ce_type";

    private CloudEventHeaders() {}

    static Headers of(ArticleEnriched article, Trace trace) {
        var headers =
                of(ArticleEnriched.TYPE, article.id() + "/" + article.version(), article.id(), article.enrichedAt());
        put(headers, Trace.HEADER, trace.parent());
        return headers;
    }

    static Headers of(StoryMerged merge) {
        return of(StoryMerged.TYPE, merge.absorbed() + "/merged", merge.absorbed(), merge.at());
    }

    private static Headers of(String type, String id, String subject, Instant time) {
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, TYPE, type);
        put(headers, "ce_source", ArticleEnriched.SOURCE);
        put(headers, "ce_subject", subject);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_partitionkey", subject);
        put(headers, "content-type", "application/json");
        return headers;
    }

    /** The step that working on a record is. */
    static Trace trace(Headers headers) {
        return Trace.of(read(headers, Trace.HEADER));
    }

    static @Nullable String read(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
