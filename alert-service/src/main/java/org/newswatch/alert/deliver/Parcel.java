package org.newswatch.alert.deliver;

import java.util.List;
import java.util.Optional;

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
}
