package org.newswatch.ingest.health;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a feed is, the worst last. */
public enum Status {
    /** Too little has come to say what is usual. */
    LEARNING,
    HEALTHY,
    /** Far fewer items than usual. */
    DROPPED,
    /** No items, although some were due. */
    SILENT,
    /** Read, but not as its source meant it. */
    TROUBLED,
    /** Not read for long. */
    FAILING;

    @JsonValue
    public String word() {
        return name().toLowerCase(ROOT);
    }

    boolean isAlarm() {
        return this != LEARNING && this != HEALTHY;
    }
}
