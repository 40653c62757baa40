package org.newswatch.ingest.dedupe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.article.Article;

/**
 * Articles that came in together.
 *
 * @param backlog whether they were there before anybody asked for them
 */
record Consignment(List<Article> articles, Trace trace, boolean backlog) {

    /** About how many characters it takes up. */
    long size() {
        return articles.stream()
                .mapToLong(article -> length(article.body()) + length(article.html()) + length(article.summary()))
                .sum();
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
