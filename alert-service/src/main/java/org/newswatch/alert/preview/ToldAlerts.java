package org.newswatch.alert.preview;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.alert.raise.AlertIds;

/** What a subscription was told. Plain SQL; whoever asks has made sure that the subscription is the caller's. */
@Singleton
class ToldAlerts {

    private final AgroalDataSource database;

    ToldAlerts(AgroalDataSource database) {
        this.database = database;
    }

    /** The alerts about any of these stories, articles or versions that are kept, the oldest first. */
    List<Told> about(UUID subscription, Collection<String> abouts) {
        return query(
                """
                select a.id, a.day, a.article_id, a.article_version, a.kind, a.raised_at
                from told t join alert a on a.id = t.alert_id and a.day = t.day
                where t.alert_id = any (?) order by a.raised_at
                """,
                row -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("article_id"),
                        row.getInt("article_version"),
                        row.getString("kind"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                        row.getObject("day", LocalDate.class)),
                "uuid",
                keys(subscription, abouts));
    }

    /** The day of the first alert about any of these, also when it is no longer kept. */
    Optional<LocalDate> firstDay(UUID subscription, Collection<String> abouts) {
        return query(
                        "select day from told where alert_id = any (?) order by day limit 1",
                        row -> row.getObject("day", LocalDate.class),
                        "uuid",
                        keys(subscription, abouts))
                .stream()
                .findFirst();
    }

    private static Object[] keys(UUID subscription, Collection<String> abouts) {
        return abouts.stream().map(about -> AlertIds.of(subscription, about)).toArray();
    }

    /** What is kept of the newest version of an article. */
    Optional<Stored> stored(String article) {
        return query(
                        "select stored_at, version, story->>'id' as story from article"
                                + " where id = any (?) order by version desc, stored_at limit 1",
                        row -> new Stored(
                                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                                row.getInt("version"),
                                Optional.ofNullable(row.getString("story"))),
                        "text",
                        article)
                .stream()
                .findFirst();
    }

    private <T> List<T> query(String sql, Reading<T> reading, String type, Object... keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf(type, keys));
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
