package org.newswatch.alert.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What alerts show of articles. Plain SQL: one statement for a whole batch. */
@Singleton
class StoredArticles {

    private final ObjectMapper json;

    StoredArticles(ObjectMapper json) {
        this.json = json;
    }

    /** What is stored of the articles, and what the batch itself says. */
    Standings standings(List<ArticleEnriched> articles, Connection database) throws SQLException {
        try (var statement = database.prepareStatement("""
            select id, max(version) as version, bool_or(backlog) as backlog
              from article where id = any (?) group by id
            """)) {
            var ids = articles.stream().map(ArticleEnriched::id).distinct().toArray();
            statement.setArray(1, database.createArrayOf("text", ids));
            try (var row = statement.executeQuery()) {
                var standings = Standings.of(articles);
                while (row.next()) {
                    standings.stored(row.getString("id"), row.getInt("version"), row.getBoolean("backlog"));
                }
                return standings;
            }
        }
    }

    /** Stores those that are not stored yet. */
    void store(List<ArticleEnriched> articles, Instant now, Connection database) throws SQLException {
        try (var statement = database.prepareStatement("""
            insert into article (id, version, shown, backlog, stored_at)
            select id, version, shown::json, backlog, ? from unnest(?, ?, ?, ?) as a (id, version, shown, backlog)
            on conflict do nothing
            """)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(
                    2,
                    database.createArrayOf(
                            "text", articles.stream().map(ArticleEnriched::id).toArray()));
            statement.setArray(
                    3,
                    database.createArrayOf(
                            "int",
                            articles.stream().map(ArticleEnriched::version).toArray()));
            statement.setArray(
                    4,
                    database.createArrayOf(
                            "text", articles.stream().map(this::shown).toArray()));
            statement.setArray(
                    5,
                    database.createArrayOf(
                            "boolean",
                            articles.stream()
                                    .map(ArticleEnriched::wasThereBefore)
                                    .toArray()));
            statement.executeUpdate();
        }
    }

    private String shown(ArticleEnriched article) {
        try {
            return json.writeValueAsString(article.shown());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article can't be written as JSON", e);
        }
    }
}
