package org.newswatch.alert.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** What alerts show of articles. Plain SQL: one statement for a whole batch. */
@Singleton
class StoredArticles {

    // What alerts of a day show lies under that day.
    private static final String INSERT = """
        insert into article (day, stored_at, id, version, shown, story)
        select ?::date, ?, id, version, shown::json, story::json
          from unnest(?, ?, ?, ?) as a (id, version, shown, story)
        on conflict do nothing
        """;

    private static final String TAG_ANEW = """
        update article r set shown = a.shown::json from unnest(?, ?, ?) as a (id, version, shown)
         where r.id = a.id and r.version = a.version
        """;

    private static final String STAND = """
        insert into article_standing as s (article_id, version, backlog, day)
        select id, max(version), bool_or(backlog), ?::date
          from unnest(?, ?, ?) as a (id, version, backlog) group by id order by id
        on conflict (article_id) do update
            set version = greatest(s.version, excluded.version), backlog = s.backlog or excluded.backlog,
                day = greatest(s.day, excluded.day)
          where s.version < excluded.version or excluded.backlog and not s.backlog or s.day < excluded.day
        """;

    private final ObjectMapper json;

    StoredArticles(ObjectMapper json) {
        this.json = json;
    }

    /** What is stored of the articles, and what the batch itself says. */
    Standings standings(List<ArticleEnriched> articles, Connection database) throws SQLException {
        try (var statement = database.prepareStatement("""
            select article_id, version, backlog from article_standing where article_id = any (?)
            """)) {
            var ids = articles.stream().map(ArticleEnriched::id).distinct().toArray();
            statement.setArray(1, database.createArrayOf("text", ids));
            try (var row = statement.executeQuery()) {
                var standings = Standings.of(articles);
                while (row.next()) {
                    standings.stored(row.getString("article_id"), row.getInt("version"), row.getBoolean("backlog"));
                }
                return standings;
            }
        }
    }

    /** Stores those that are not stored yet, and anew what was tagged anew. */
    void store(List<ArticleEnriched> articles, Instant now, Connection database) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        var matched = articles.stream().filter(article -> !article.isRetagged()).toList();
        stand(matched, now, database);
        insert(matched, now, database);
        tagAnew(latest(articles.stream().filter(ArticleEnriched::isRetagged)), database);
    }

    /** Of each version what was said of it last: one statement may change a row once. */
    static List<ArticleEnriched> latest(Stream<ArticleEnriched> retagged) {
        var latest = new LinkedHashMap<String, ArticleEnriched>();
        retagged.forEach(article -> latest.put(article.id() + "/" + article.version(), article));
        return List.copyOf(latest.values());
    }

    /** Not for what was only tagged anew: the version itself may still wait among the dead letters, to be matched when it comes again. */
    private static void stand(List<ArticleEnriched> articles, Instant now, Connection database) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        var column = new Columns<>(articles, database);
        try (var statement = database.prepareStatement(STAND)) {
            statement.setObject(1, day(now));
            statement.setArray(2, column.of("text", ArticleEnriched::id));
            statement.setArray(3, column.of("int", ArticleEnriched::version));
            statement.setArray(4, column.of("boolean", ArticleEnriched::wasThereBefore));
            statement.executeUpdate();
        }
    }

    private void insert(List<ArticleEnriched> articles, Instant now, Connection database) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        var column = new Columns<>(articles, database);
        try (var statement = database.prepareStatement(INSERT)) {
            statement.setObject(1, day(now));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setArray(3, column.of("text", ArticleEnriched::id));
            statement.setArray(4, column.of("int", ArticleEnriched::version));
            statement.setArray(5, column.of("text", article -> written(article.shown())));
            statement.setArray(6, column.of("text", article -> written(article.story())));
            statement.executeUpdate();
        }
    }

    /** Wherever they are kept: each day has what its alerts show. */
    private void tagAnew(List<ArticleEnriched> articles, Connection database) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        var column = new Columns<>(articles, database);
        try (var statement = database.prepareStatement(TAG_ANEW)) {
            statement.setArray(1, column.of("text", ArticleEnriched::id));
            statement.setArray(2, column.of("int", ArticleEnriched::version));
            statement.setArray(3, column.of("text", article -> written(article.shown())));
            statement.executeUpdate();
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private String written(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article can't be written as JSON", e);
        }
    }
}
