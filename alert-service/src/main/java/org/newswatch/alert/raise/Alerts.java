package org.newswatch.alert.raise;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Reads alerts back. Plain SQL: one join gives all that an alert says, and the order of transactions has no place in an
 * entity. Whoever asks by subscription has made sure that it is the caller's.
 */
@ApplicationScoped
public class Alerts {

    private static final String SELECT = """
        select a.id, a.kind, a.subscription_id, s.name, r.shown, r.story, a.story_id, a.story_articles, a.why, a.raised_at,
               a.transaction::text::bigint as transaction, a.seq
        from alert a
        join subscription s on s.id = a.subscription_id and s.deleted_at is null
        join article r on r.id = a.article_id and r.version = a.article_version
        """;

    // A transaction that still runs may yet commit an alert with a lower place than one that is visible already;
    // only what is older than all that run is final.
    private static final String FINAL = "a.transaction < pg_snapshot_xmin(pg_current_snapshot())";

    private final AgroalDataSource database;
    private final AlertRows rows;

    Alerts(AgroalDataSource database, AlertRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those of the ids whose subscription still stands, in no order. */
    public List<Alert> byIds(Collection<UUID> ids) {
        return query(SELECT + "where a.id = any (?)", statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                })
                .stream()
                .map(PositionedAlert::alert)
                .toList();
    }

    /** The next alerts of a subscription in the order they were raised; never one that a later call would go before. */
    public List<PositionedAlert> after(UUID subscription, Cursor from, int limit) {
        return query(
                SELECT + "where a.subscription_id = ? and (a.transaction, a.seq) > (?::xid8, ?) and " + FINAL
                        + " order by a.transaction, a.seq limit ?",
                statement -> range(statement, subscription, from, limit));
    }

    /** The alerts of a subscription before a place, newest first. */
    public List<PositionedAlert> before(UUID subscription, Cursor from, int limit) {
        return query(
                SELECT + "where a.subscription_id = ? and (a.transaction, a.seq) < (?::xid8, ?)"
                        + " order by a.transaction desc, a.seq desc limit ?",
                statement -> range(statement, subscription, from, limit));
    }

    /** The place after which everything is new. */
    public Cursor last(UUID subscription) {
        var newest = query(
                SELECT + "where a.subscription_id = ? and " + FINAL
                        + " order by a.transaction desc, a.seq desc limit 1",
                statement -> statement.setObject(1, subscription));
        return newest.isEmpty() ? Cursor.START : newest.getFirst().at();
    }

    private static void range(PreparedStatement statement, UUID subscription, Cursor from, int limit)
            throws SQLException {
        statement.setObject(1, subscription);
        statement.setString(2, Long.toString(from.transaction()));
        statement.setLong(3, from.seq());
        statement.setInt(4, limit);
    }

    private List<PositionedAlert> query(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.bind(statement);
            try (var result = statement.executeQuery()) {
                var alerts = new ArrayList<PositionedAlert>();
                while (result.next()) {
                    alerts.add(rows.read(result));
                }
                return alerts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("alerts can't be read", e);
        }
    }

    /** Sets the parameters of a statement. */
    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
