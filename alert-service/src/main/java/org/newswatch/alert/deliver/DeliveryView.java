package org.newswatch.alert.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the owner of its subscription sees it.
 *
 * @param alert absent where a notice is delivered, or the alert is no longer kept
 * @param notice absent where an alert is delivered
 * @param held what it waits for, while it waits
 * @param attempts the last twenty, oldest first, as long as they are kept
 * @param nextAttemptAt absent where there will be none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID id,
        @Nullable Told alert,
        @Nullable Noticed notice,
        Receiver channel,
        String status,
        @Nullable String held,
        List<Tried> attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt) {

    /** The alert, which the receiver knows by the same id. */
    public record Told(UUID id, String title, URI url) {}

    /** What else its owner was to know. */
    public record Noticed(UUID id, String reason) {}

    /** Where it goes. */
    public record Receiver(UUID id, String type) {}

    /**
     * One attempt.
     *
     * @param status of the answer, of HTTP or of SMTP
     * @param response the beginning of the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tried(
            Instant at,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String response,
            int tookMs) {}

    DeliveryView with(@Nullable Told told, List<Tried> tried) {
        return new DeliveryView(id, told, notice, channel, status, held, tried, createdAt, nextAttemptAt, deliveredAt);
    }
}
