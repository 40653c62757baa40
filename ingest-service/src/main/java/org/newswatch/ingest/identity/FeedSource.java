package org.newswatch.ingest.identity;

import java.util.UUID;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Link;

/**
 * What names a feed whose items are remembered.
 *
 * @param key made of its address without the scheme
 */
public record FeedSource(UUID key) {

    public static FeedSource of(Link address) {
        return new FeedSource(ArticleId.of(address).uuid());
    }
}
