package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.Hints;

/** How the polling of one feed stands: the row of {@code feed_poll}, changed by what a poll brought and then stored. */
final class Standing {

    final UUID feed;
    String status = "active";
    Duration interval = Duration.ofHours(1);
    Instant nextAt = Instant.EPOCH;

    @Nullable
    Instant lastFetchedAt;

    @Nullable
    Instant lastChangedAt;

    @Nullable
    Instant lastFullAt;

    @Nullable
    Integer lastStatus;

    @Nullable
    String lastError;

    @Nullable
    String lastWarning;

    @Nullable
    Instant failingSince;

    double failures;
    long polls;
    Validators validators = Validators.NONE;
    byte @Nullable [] bodyHash;

    @Nullable
    String movedTo;

    @Nullable
    Instant movedSince;

    long missedItems;
    double itemsPerDay;

    @Nullable
    Instant pushedUntil;

    @Nullable
    Duration hintedInterval;

    Skipped skipped = Skipped.NOTHING;
    boolean mistrusted;

    Standing(UUID feed) {
        this.feed = feed;
    }

    /** Nothing new is there; the feed is well. */
    void unchanged(Instant now, @Nullable Integer httpStatus) {
        worked(now, httpStatus);
    }

    /** The body is the one we have. */
    void same(Instant now, @Nullable Integer httpStatus, Validators current) {
        worked(now, httpStatus);
        lastFullAt = now;
        validators = current;
    }

    /** A document was read and its items were taken. */
    void read(Instant now, Fetched.Read document, Hints hints, Seen seen, @Nullable String warning) {
        worked(now, document.status());
        // New items under an unchanged ETag or Last-Modified: a 304 of this server means nothing.
        mistrusted |= seen.fresh() > 0
                && bodyHash != null
                && !validators.isEmpty()
                && validators.equals(document.validators());
        lastFullAt = now;
        lastWarning = warning;
        validators = document.validators();
        bodyHash = document.hash();
        hintedInterval = hints.every();
        skipped = Skipped.of(hints);
        missedItems += seen.missed();
        if (seen.fresh() > 0) {
            lastChangedAt = now;
        }
    }

    /** Nothing came that can be used. What is known of the feed is kept. */
    void failed(Instant now, Fetched.Failed failure) {
        asked(now, failure.status());
        failures += failure.weight().failures();
        failingSince = failingSince == null ? now : failingSince;
        lastError = failure.reason();
        status = failures >= 1 || status.equals("failing") ? "failing" : status;
    }

    /** The publisher says that it is no more. It is kept, and asked now and then. */
    void gone(Instant now) {
        asked(now, 410);
        failures += 1;
        failingSince = failingSince == null ? now : failingSince;
        status = "gone";
        lastError = "the publisher says that the feed is gone (410); it is kept and asked once a week";
    }

    /** Polled under another row from now on. */
    void merged(String into) {
        status = "paused";
        lastError = "it moved to " + into + ", which is subscribed already and goes on there; this one is paused";
    }

    /** Whether nothing of it was ever read: what it shows first was there before anybody asked. */
    boolean isNew() {
        return lastFullAt == null;
    }

    private void worked(Instant now, @Nullable Integer httpStatus) {
        asked(now, httpStatus);
        status = "active";
        failures = 0;
        failingSince = null;
        lastError = null;
    }

    private void asked(Instant now, @Nullable Integer httpStatus) {
        lastFetchedAt = now;
        lastStatus = httpStatus;
        polls++;
    }
}
