package org.newswatch.alert.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** What alerts show of articles. Plain SQL: one statement for a whole batch. */
@Singleton
class StoredArticles {

    private static final String INSERT = """
        insert into article (id, version, shown, story, backlog, stored_at)
        select id, version, shown::json, story::json, backlog, ?
          from unnest(?, ?, ?, ?, ?) as a (id, version, shown, story, backlog)
        """;

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

    /** Stores those that are not stored yet, and anew what was tagged anew. */
    void store(List<ArticleEnriched> articles, Instant now, Connection database) throws SQLException {
        var news = articles.stream().filter(article -> !article.isRetagged()).toList();
        store(INSERT + "on conflict do nothing", news, now, database);
        var retagged = latest(articles.stream().filter(ArticleEnriched::isRetagged));
        store(INSERT + "on conflict (id, version) do update set shown = excluded.shown", retagged, now, database);
    }

    /** Of each version what was said of it last: one statement may change a row once. */
    static List<ArticleEnriched> latest(Stream<ArticleEnriched> retagged) {
        var latest = new LinkedHashMap<String, ArticleEnriched>();
        retagged.forEach(article -> latest.put(article.id() + "/" + article.version(), article));
        return List.copyOf(latest.values());
    }

    private void store(String sql, List<ArticleEnriched> articles, Instant now, Connection database)
            throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        var column = new Columns<>(articles, database);
        try (var statement = database.prepareStatement(sql)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, column.of("text", ArticleEnriched::id));
            statement.setArray(3, column.of("int", ArticleEnriched::version));
            statement.setArray(4, column.of("text", article -> written(article.shown())));
            statement.setArray(5, column.of("text", article -> written(article.story())));
            statement.setArray(6, column.of("boolean", ArticleEnriched::wasThereBefore));
            statement.executeUpdate();
        }
    }

    private String written(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article can't be written as JSON", e);
        }
    }
}
