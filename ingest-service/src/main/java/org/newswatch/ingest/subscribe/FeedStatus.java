package org.newswatch.ingest.subscribe;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.newswatch.ingest.article.InvalidValue;

/** How the polling of a feed stands. */
public enum FeedStatus {
    /** Polled, and the last polls went well. */
    ACTIVE,
    /** Polled, ever more slowly, because nothing comes of it. */
    FAILING,
    /** Its server said that it is no more; looked after rarely. */
    GONE,
    /** Not polled until somebody says so. */
    PAUSED;

    /** As answers, filters and the database name it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(ROOT);
    }

    static FeedStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("must be active, failing, gone or paused"));
    }
}
