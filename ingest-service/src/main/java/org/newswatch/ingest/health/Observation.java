package org.newswatch.ingest.health;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one poll or push of a feed brought.
 *
 * @param read whether a document was read, or the feed said that nothing changed
 * @param fresh how many items nobody had seen
 * @param missed how many came and went unseen since the last time, estimated
 * @param backlog whether it was the first time, so that nothing can be said of the feed's pace
 * @param error a sentence when nothing could be read
 */
public record Observation(
        UUID feed,
        Instant at,
        boolean read,
        int fresh,
        int missed,
        boolean backlog,
        Set<Trouble> troubles,
        @Nullable String error) {

    /** What is wrong with a document although it was read. */
    public enum Trouble {
        /** Bytes that are not text in the encoding they claim. */
        ENCODING,
        /** A page for people came where a feed was. */
        HTML_INSTEAD_OF_FEED,
        /** The document breaks off or is not well-formed. */
        BROKEN
    }
}
