package org.newswatch.enrich.reread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a retag is. */
public enum RetagStatus {
    RUNNING,
    DONE,
    FAILED,
    /** Its replica stopped; to be started again. */
    INTERRUPTED,
    /** The topic changed under it; to be started again with what the topic is by now. */
    SUPERSEDED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RetagStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
