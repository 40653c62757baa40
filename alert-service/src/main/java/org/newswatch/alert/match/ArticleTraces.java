package org.newswatch.alert.match;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.trace.Trace;

/** The traces of a batch's articles, which none of them says itself: each record has its own. */
final class ArticleTraces {

    private final IdentityHashMap<ArticleEnriched, Trace> byArticle = new IdentityHashMap<>();

    private ArticleTraces() {}

    static ArticleTraces of(List<Received<ArticleEnriched>> batch) {
        var traces = new ArticleTraces();
        batch.forEach(received -> traces.byArticle.put(received.event(), received.trace()));
        return traces;
    }

    /** What the delivery of an alert of the article follows; null where nobody knows. */
    @Nullable
    String parent(ArticleEnriched article) {
        var trace = byArticle.get(article);
        return trace == null ? null : trace.parent();
    }
}
