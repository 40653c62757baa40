package org.newswatch.ingest.identity;

import org.jspecify.annotations.Nullable;

/** What is remembered of a feed can't be read or written now; the same document can come again. */
public final class MemoryAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MemoryAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
