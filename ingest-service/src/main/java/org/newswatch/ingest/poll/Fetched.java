package org.newswatch.ingest.poll;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.Document;

/** What asking for a feed brought. */
sealed interface Fetched {

    /** As feeds and metrics show it; null when no answer came. */
    @Nullable
    Integer status();

    /** Nothing changed, the server says. */
    record NotModified(Integer status, Terms terms) implements Fetched {}

    /** The same bytes as the last time. */
    record SameBody(Integer status, Validators validators, Terms terms) implements Fetched {}

    /**
     * A document.
     *
     * @param url where it was in the end
     * @param warning a sentence when not all of it was read
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Read(
            Integer status,
            String url,
            Document document,
            byte[] hash,
            Validators validators,
            Terms terms,
            @Nullable String warning)
            implements Fetched {}

    /** 410: the publisher says that the feed is no more. */
    record Gone(Integer status) implements Fetched {}

    /**
     * Nothing that can be used.
     *
     * @param reason a sentence
     * @param retryAfter what the server asks to wait, within our limit
     * @param page whether a page for people came where a feed was
     */
    record Failed(
            @Nullable Integer status,
            Weight weight,
            String reason,
            @Nullable Duration retryAfter,
            boolean page) implements Fetched {

        static Failed of(@Nullable Integer status, Weight weight, String reason) {
            return new Failed(status, weight, reason, null, false);
        }
    }
}
