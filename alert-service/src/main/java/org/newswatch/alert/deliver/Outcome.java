package org.newswatch.alert.deliver;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an attempt.
 *
 * @param status pending (there will be another attempt), delivered or failed (there will be none)
 * @param nextAttempt of a pending delivery, when; of the others, when this one was made
 */
record Outcome(
        UUID delivery,
        String status,
        Instant attemptedAt,
        Instant nextAttempt,
        @Nullable Integer httpStatus,
        @Nullable String error) {

    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String FAILED = "failed";

    boolean isDelivered() {
        return status.equals(DELIVERED);
    }
}
