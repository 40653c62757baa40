package org.newswatch.enrich.story;

import java.time.Duration;
import java.time.Instant;

/** How many articles a story has, and from when to when. */
record Extent(int articles, Instant first, Instant latest) {

    static Extent of(Instant at) {
        return new Extent(1, at, at);
    }

    Extent with(Extent other) {
        return new Extent(
                articles + other.articles,
                first.isBefore(other.first) ? first : other.first,
                latest.isAfter(other.latest) ? latest : other.latest);
    }

    /** Bounds keep a story from growing, article by article, into an affair. */
    boolean fits(Duration window, int mostArticles) {
        return articles <= mostArticles && Duration.between(first, latest).compareTo(window) <= 0;
    }
}
