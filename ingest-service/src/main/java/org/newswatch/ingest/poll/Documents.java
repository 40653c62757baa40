package org.newswatch.ingest.poll;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.feed.Feed;

/** What is kept of a document, and what is said of it. */
final class Documents {

    private Documents() {}

    /** The document itself, or its first items when it has more. */
    static Feed first(Feed feed, int most) {
        return feed.items().size() <= most
                ? feed
                : new Feed(
                        feed.feed(),
                        feed.hints(),
                        feed.items().subList(0, most),
                        feed.deletions(),
                        feed.warnings(),
                        feed.troubled());
    }

    static List<Article> articles(Feed feed) {
        return feed.items().stream()
                .filter(Feed.Item.Usable.class::isInstance)
                .map(item -> ((Feed.Item.Usable) item).article())
                .toList();
    }

    /** The one sentence that matters most; null when all is well. */
    static @Nullable String warning(Feed feed, Seen seen, @Nullable String cut) {
        if (seen.missed() > 0) {
            return "none of its " + seen.items() + " items was known: about " + seen.missed()
                    + " came and went between two polls";
        }
        return cut != null
                ? cut + "; what came before is kept"
                : feed.warnings().stream()
                        .filter(warning -> warning.item() == null)
                        .map(Feed.Warning::message)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
