package org.newswatch.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.Hints;
import org.newswatch.ingest.feed.Sitemaps;

/** The latest sitemaps that an index names, read as one feed. */
record NewsSitemaps(FeedFetch fetch) {

    /** News is in the latest; an archive may have thousands. */
    private static final int MOST = 3;

    Feed latest(Sitemaps index, DueFeed due, Duration deadline, Predicate<String> mayAsk) {
        var items = new ArrayList<Feed.Item>();
        var warnings = new ArrayList<Feed.Warning>();
        for (var url : index.urls().stream().limit(MOST).toList()) {
            switch (fetch.fetch(FeedFetch.Ask.once(url, deadline), mayAsk)) {
                case Fetched.Read(var status, var at, Feed sitemap, var hash, var validators, var terms, var warning) ->
                    items.addAll(sitemap.items());
                case Fetched.Failed failed ->
                    warnings.add(new Feed.Warning(null, "a sitemap could not be read: " + failed.reason()));
                default -> warnings.add(new Feed.Warning(null, "a sitemap was no sitemap of articles"));
            }
        }
        var known = due.about();
        return new Feed(
                new Feed.About(
                        known == null ? null : known.title(),
                        "sitemap-index",
                        known == null ? null : known.language(),
                        known == null ? null : known.site()),
                Hints.NONE,
                List.copyOf(items),
                List.of(),
                List.copyOf(warnings),
                Feed.Troubled.NOT);
    }
}
