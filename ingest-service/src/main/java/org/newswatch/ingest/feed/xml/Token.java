package org.newswatch.ingest.feed.xml;

/** What a {@link Scanner} stands on. */
enum Token {
    START,
    EMPTY,
    END,
    TEXT,
    CDATA,
    DECLARATION,
    DOCTYPE,
    NOTHING,
    OVER
}
