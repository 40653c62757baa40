package org.newswatch.ingest;

import java.time.Instant;
import java.util.List;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.article.Source;

/** Articles for the tests. */
public final class Articles {

    private Articles() {}

    public static Article article(String url, String title) {
        return article(url, title, null);
    }

    public static Article article(String url, String title, String body) {
        return article(url, title, body, null);
    }

    public static Article article(String url, String title, String body, Instant updatedAt) {
        var link = Links.canonical(url);
        var source = new Source(link.host(), null);
        return new Article(
                ArticleId.of(link),
                link,
                title,
                null,
                body,
                null,
                null,
                null,
                null,
                updatedAt,
                List.of(),
                source,
                List.of(),
                null);
    }
}
