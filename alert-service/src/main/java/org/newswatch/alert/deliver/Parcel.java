package org.newswatch.alert.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.newswatch.gate.trace.Trace;

/**
 * Deliveries that go as one message.
 *
 * @param message empty when what was to be told no longer stands
 */
record Parcel(List<Delivery> deliveries, Optional<Message> message) {

    int attempts() {
        return deliveries.getFirst().attempts();
    }

    boolean backlog() {
        return deliveries.getFirst().backlog();
    }

    /** The step that an attempt is. A digest tells of many articles and follows the trace of none: it has one of its own. */
    Trace attempt() {
        var first = deliveries.getFirst();
        return first.digest() == null ? Trace.of(first.traceparent()) : Trace.begun();
    }

    /** When its article was published, where it goes out as soon as it can: neither held, nor tried before. */
    Optional<Instant> publishedAtOnce() {
        var first = deliveries.getFirst();
        boolean waited = first.held() || first.digest() != null || first.backlog();
        return waited ? Optional.empty() : Optional.ofNullable(first.publishedAt());
    }
}
