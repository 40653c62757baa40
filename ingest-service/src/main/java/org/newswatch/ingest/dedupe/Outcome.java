package org.newswatch.ingest.dedupe;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of an article that obeys the rules. */
public enum Outcome {
    /** Nobody had seen it. */
    ACCEPTED,
    /** Its text changed since the last time. */
    UPDATED,
    /** It was known as it is, or is older than what is known. */
    DUPLICATE;

    /** As answers and metrics name it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(ROOT);
    }
}
