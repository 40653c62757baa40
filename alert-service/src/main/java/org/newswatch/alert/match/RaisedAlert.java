package org.newswatch.alert.match;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.newswatch.alert.raise.Alert.Clause;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.percolator.Span;

/**
 * An alert to store.
 *
 * @param about the story, article or version that a subscription is told of once
 */
record RaisedAlert(UUID subscription, String about, ArticleEnriched article, List<Clause> why) {

    static RaisedAlert of(UUID subscription, List<Span> spans, Notify notify, ArticleEnriched article) {
        var about =
                switch (notify) {
                    case STORY -> article.story().id();
                    case ARTICLE -> article.id();
                    case UPDATES -> version(article);
                };
        var why = spans.stream()
                .map(span -> new Clause(span.clause(), span.field(), span.start(), span.end(), span.text()))
                .toList();
        return new RaisedAlert(subscription, about, article, why);
    }

    /** Whether it is told to somebody who wants every version. */
    boolean isOfAVersion() {
        return about.equals(version(article));
    }

    private static String version(ArticleEnriched article) {
        return article.id() + "/" + article.version();
    }

    /** The same whenever and wherever it is raised. */
    UUID id() {
        return UuidCreator.getNameBasedSha1(subscription, about);
    }
}
