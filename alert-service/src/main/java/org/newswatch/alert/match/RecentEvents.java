package org.newswatch.alert.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.newswatch.alert.raise.AlertedArticle.Topic;
import org.newswatch.alert.recent.Arrival;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.alert.recent.RecentArticles;

/** Keeps what was matched, as it was matched, and reads it back. */
@Singleton
public class RecentEvents {

    private final RecentArticles recent;
    private final ObjectMapper json;

    RecentEvents(RecentArticles recent, ObjectMapper json) {
        this.recent = recent;
        this.json = json;
    }

    /** What was tagged anew has its new topics in the place of the old ones, and is news if it was. */
    void keep(List<ArticleEnriched> articles, Standings standings, Instant now, Connection database)
            throws SQLException {
        recent.keep(
                articles.stream()
                        .filter(article -> !article.isRetagged())
                        .map(article -> arrival(article, standings))
                        .toList(),
                now,
                database);
        recent.tagAnew(
                StoredArticles.latest(articles.stream().filter(ArticleEnriched::isRetagged)).stream()
                        .map(article -> arrival(article, standings))
                        .toList(),
                now,
                database);
    }

    public ArticleEnriched read(RecentArticle kept) {
        try {
            return json.readValue(kept.event(), ArticleEnriched.class);
        } catch (IOException e) {
            throw new IllegalStateException("an article that was kept can't be read: " + kept.id(), e);
        }
    }

    private Arrival arrival(ArticleEnriched article, Standings standings) {
        try {
            return new Arrival(
                    article.id(),
                    article.version(),
                    article.url().toString(),
                    article.isNews(),
                    standings.isOfTheBacklog(article),
                    article.story().id(),
                    article.topics().stream().map(Topic::id).toList(),
                    json.writeValueAsBytes(article));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article can't be written as JSON", e);
        }
    }
}
