package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Hints;
import org.newswatch.ingest.identity.FeedSource;

/** Whether a permanent redirect, or a document that names another address, is believed: after days of the same. */
final class Move {

    private Move() {}

    /**
     * Notes where a poll that yielded a feed was led to.
     *
     * @param to where permanent redirects led; null when there were none
     * @return the address to believe in, or null as long as there is none
     */
    static @Nullable String noted(Standing feed, @Nullable String to, Instant now, Duration stable) {
        if (to == null || !to.equals(feed.movedTo) || feed.movedSince == null) {
            feed.movedTo = to;
            feed.movedSince = to == null ? null : now;
            return null;
        }
        return now.isBefore(feed.movedSince.plus(stable)) ? null : to;
    }

    /**
     * Where a document says that its feed is from now on.
     *
     * @param url where it is now
     * @return null when it says nothing, or only what is so already
     */
    static @Nullable String said(Hints hints, String url) {
        try {
            var to = hints.movedTo() == null ? null : Links.canonical(hints.movedTo());
            return to == null || FeedSource.of(to).equals(FeedSource.of(Links.canonical(url))) ? null : to.value();
        } catch (InvalidValue noAddress) {
            return null;
        }
    }

    /**
     * Where an answer without a new document leads: a redirect, or what the document said that is still the last one. Such a
     * document's hash is not kept, so only a 304 can confirm it.
     */
    static @Nullable String still(Standing feed, @Nullable String redirect) {
        return redirect == null && feed.bodyHash == null ? feed.movedTo : redirect;
    }

    static boolean isRedirected(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Read answer -> answer.terms().movedTo() != null;
            case Fetched.NotModified answer -> answer.terms().movedTo() != null;
            case Fetched.SameBody answer -> answer.terms().movedTo() != null;
            case Fetched.Gone gone -> false;
            case Fetched.Failed failed -> false;
        };
    }

    /** A page for people came from where the feed is said to be: the days begin anew. */
    static void disproved(Standing feed) {
        feed.movedTo = null;
        feed.movedSince = null;
    }
}
