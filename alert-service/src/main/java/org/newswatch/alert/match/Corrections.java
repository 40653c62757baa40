package org.newswatch.alert.match;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Kind;

/**
 * Later versions and withdrawals of articles, for those who were told an earlier version and asked to hear of that, whether
 * the article still matches or not. Plain SQL, of which there is none where nobody asks.
 */
@Singleton
class Corrections {

    private static final String DUE = """
        select distinct c.n, a.subscription_id
        from unnest(?, ?) with ordinality as c (article_id, version, n)
        join alert a on a.article_id = c.article_id and a.article_version < c.version and a.correctable
        order by c.n
        """;

    private final SubscriptionIndex index;
    private final ToldStories stories;

    Corrections(SubscriptionIndex index, ToldStories stories) {
        this.index = index;
        this.stories = stories;
    }

    /** The alerts that are due for those of the articles that are later versions of what was told. */
    List<RaisedAlert> due(List<ArticleEnriched> articles, List<RaisedAlert> matched, Connection database)
            throws SQLException {
        var later = index.correctionsAreAskedFor()
                ? articles.stream().filter(ArticleEnriched::mayCorrect).toList()
                : List.<ArticleEnriched>of();
        if (later.isEmpty()) {
            return List.of();
        }
        var matching = new HashMap<Told, RaisedAlert>();
        matched.stream()
                .filter(alert -> alert.article().mayCorrect())
                .forEach(alert -> matching.put(Told.of(alert.subscription(), alert.article()), alert));
        return stories.asCalledNow(due(later, matching, database), database);
    }

    private List<RaisedAlert> due(List<ArticleEnriched> articles, Map<Told, RaisedAlert> matching, Connection database)
            throws SQLException {
        var column = new Columns<>(articles, database);
        try (var statement = database.prepareStatement(DUE)) {
            statement.setArray(1, column.of("text", ArticleEnriched::id));
            statement.setArray(2, column.of("int", ArticleEnriched::version));
            try (var row = statement.executeQuery()) {
                var due = new ArrayList<RaisedAlert>();
                while (row.next()) {
                    var subscription = row.getObject(2, UUID.class);
                    var article = articles.get(row.getInt(1) - 1);
                    correction(subscription, article, matching.get(Told.of(subscription, article)))
                            .ifPresent(due::add);
                }
                return due;
            }
        }
    }

    /** What still matches says why, and is urgent where it would be. */
    private Optional<RaisedAlert> correction(
            UUID subscription, ArticleEnriched article, @Nullable RaisedAlert matching) {
        return index.telling(subscription)
                .filter(telling -> telling.followUps().corrections())
                .map(telling ->
                        matching != null ? matching : RaisedAlert.of(subscription, List.of(), telling, article, false))
                .map(alert -> alert.as(article.wasWithdrawn() ? Kind.WITHDRAWAL : Kind.CORRECTION));
    }

    /** Who is told of which version. */
    private record Told(UUID subscription, String article, int version) {

        static Told of(UUID subscription, ArticleEnriched article) {
            return new Told(subscription, article.id(), article.version());
        }
    }
}
