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
 * @param story the id of the story that the article tells, as it is called now
 */
record RaisedAlert(UUID subscription, Notify notifies, String story, ArticleEnriched article, List<Clause> why) {

    static RaisedAlert of(UUID subscription, List<Span> spans, Notify notify, ArticleEnriched article) {
        var why = spans.stream()
                .map(span -> new Clause(span.clause(), span.field(), span.start(), span.end(), span.text()))
                .toList();
        return new RaisedAlert(subscription, notify, article.story().id(), article, why);
    }

    RaisedAlert tellingStory(String current) {
        return new RaisedAlert(subscription, notifies, current, article, why);
    }

    /** The story, article or version that the subscription is told of once. */
    String about() {
        return switch (notifies) {
            case STORY -> story;
            case ARTICLE -> article.id();
            case UPDATES -> article.id() + "/" + article.version();
        };
    }

    boolean isOfAStory() {
        return notifies == Notify.STORY;
    }

    /** Whether it is told to somebody who wants every version. */
    boolean isOfAVersion() {
        return notifies == Notify.UPDATES;
    }

    /** The same whenever and wherever it is raised. */
    UUID id() {
        return UuidCreator.getNameBasedSha1(subscription, about());
    }
}
