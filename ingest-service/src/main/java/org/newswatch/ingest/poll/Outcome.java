package org.newswatch.ingest.poll;

import static java.util.Locale.ROOT;

/** What became of a poll, as metrics name it. */
enum Outcome {
    READ,
    NOT_MODIFIED,
    SAME_BODY,
    GONE,
    FAILED_HARD,
    FAILED_SOFT,
    FAILED_TEMPORARY,
    /** The items could not be taken: the broker or the database is away. */
    POSTPONED;

    String word() {
        return name().toLowerCase(ROOT);
    }

    static Outcome of(Weight weight) {
        return switch (weight) {
            case HARD -> FAILED_HARD;
            case SOFT -> FAILED_SOFT;
            case TEMPORARY -> FAILED_TEMPORARY;
        };
    }
}
