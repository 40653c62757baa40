package org.newswatch.ingest.date;

import java.time.Instant;
import java.util.Optional;

/** Reads dates as feeds write them. */
public final class Dates {

    private Dates() {}

    /** The instant a text means; empty when it can't be read. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (java.time.DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
