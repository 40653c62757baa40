package org.newswatch.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.newswatch.ingest.article.Article;

/** Remembers under which names the items of a feed have come before. */
@ApplicationScoped
public class FeedMemory {

    /** The same articles in the same order, each under the id it has had before in this feed, and remembers them. */
    public List<Article> recognise(FeedSource feed, List<Article> articles) {
        return articles;
    }
}
