package org.newswatch.alert.deliver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One alert, or one notice, on its way to one channel.
 *
 * @param day on which what it tells was raised, in UTC: where it lies in the database
 * @param alert the id of either, which the receiver knows it by
 * @param attempts how many were made since it was raised, or since its owner asked for it again
 * @param backlog whether it has been tried or asked for again, or was raised before its channel recovered
 * @param digest of the message that it goes in, once that is settled; null for one that goes by itself
 * @param digestFrom the day of the oldest delivery in that digest
 * @param held whether it had to wait, and so goes in a digest
 * @param capped whether it counts under its channel's cap; what came just now may not do so yet
 * @param traceparent what its first attempt follows; null where nobody said
 * @param publishedAt when its article was published to the stream; null where nobody said
 */
record Delivery(
        UUID id,
        LocalDate day,
        UUID alert,
        int attempts,
        boolean backlog,
        @Nullable UUID digest,
        @Nullable LocalDate digestFrom,
        boolean held,
        boolean capped,
        @Nullable String traceparent,
        @Nullable Instant publishedAt) {

    boolean waitsForItsDigest() {
        return held && digest == null;
    }

    /** The same for all that go together. */
    UUID message() {
        return digest == null ? id : digest;
    }
}
