package org.newswatch.alert.console.live;

import org.jspecify.annotations.Nullable;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.match.Documents;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.percolator.Document;

/** An article that came, read once for all who look: none of it ever changes. */
record News(RecentArticle kept, ArticleEnriched article, Document document) {

    News(RecentArticle kept, ArticleEnriched article) {
        this(kept, article, Documents.of(article));
    }

    /** In bytes, about what it takes here: few that are packed may be very many texts. */
    long size() {
        return kept.packed().length
                + Character.BYTES * (length(article.title()) + length(article.summary()) + length(article.body()));
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
