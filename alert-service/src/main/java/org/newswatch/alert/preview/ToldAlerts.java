package org.newswatch.alert.preview;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a subscription was told. Plain SQL; whoever asks has made sure that the subscription is the caller's. */
@Singleton
class ToldAlerts {

    private final AgroalDataSource database;

    ToldAlerts(AgroalDataSource database) {
        this.database = database;
    }

    /** The alerts about any of these stories, articles or versions, the oldest first. */
    List<Told> about(UUID subscription, Collection<String> abouts) {
        return query(
                """
                select id, article_id, article_version, kind, raised_at from alert
                where subscription_id = ? and about = any (?) order by raised_at
                """,
                row -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("article_id"),
                        row.getInt("article_version"),
                        row.getString("kind"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()),
                subscription,
                abouts.toArray());
    }

    /** What is known of the newest version of an article, however old. */
    Optional<Stored> stored(String article) {
        return query(
                        "select stored_at, version, story->>'id' as story from article"
                                + " where id = ? order by version desc limit 1",
                        row -> new Stored(
                                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                                row.getInt("version"),
                                Optional.ofNullable(row.getString("story"))),
                        article)
                .stream()
                .findFirst();
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof Object[] texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) {
                    found.add(reading.of(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what was told can't be read", e);
        }
    }

    /**
     * An article that was stored.
     *
     * @param story the id of the story that it tells, where that is known
     */
    record Stored(Instant at, int version, Optional<String> story) {}

    /** Makes one of a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
