package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.newswatch.ingest.article.Article;

/** Readers for the tests, on the evening of 22 November 2026. */
public final class FeedReaders {

    public static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private FeedReaders() {}

    public static FeedReader reader() {
        return reader(5_000);
    }

    static FeedReader reader(int maxItems) {
        return reader(maxItems, Duration.ofSeconds(10), InstantSource.fixed(NOW));
    }

    static FeedReader reader(int maxItems, Duration maxTime, InstantSource clock) {
        return new FeedReader(new ObjectMapper(), clock, new FeedConfig() {
            @Override
            public int maxItems() {
                return maxItems;
            }

            @Override
            public Duration maxTime() {
                return maxTime;
            }
        });
    }

    static Feed read(String document) {
        return (Feed) reader().read(document.getBytes(UTF_8), null, null);
    }

    static List<Article> articles(Feed feed) {
        return feed.items().stream()
                .filter(Feed.Item.Usable.class::isInstance)
                .map(item -> ((Feed.Item.Usable) item).article())
                .toList();
    }

    static List<String> warnings(Feed feed) {
        return feed.warnings().stream().map(Feed.Warning::message).toList();
    }
}
