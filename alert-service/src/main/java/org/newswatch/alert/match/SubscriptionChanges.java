package org.newswatch.alert.match;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.newswatch.alert.subscribe.Criteria;
import org.newswatch.alert.subscribe.Notify;

/**
 * Reads the subscriptions that changed. Plain SQL: it runs inside the transaction that stores alerts, and streams a million
 * rows at start.
 */
@Singleton
class SubscriptionChanges {

    private static final int FETCH = 1_000;

    /** The version of the last change that was committed. */
    long newest(Connection database) throws SQLException {
        try (var statement = database.prepareStatement("select version from subscription_version");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Gives each subscription that changed after that version, as it is now; it may have changed yet again. */
    void after(long version, Connection database, Consumer<Change> consumer) throws SQLException {
        try (var statement = database.prepareStatement("""
                select id, query, topics, languages, sources, notify, deleted_at is not null as ended
                from subscription where version > ?
                """)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, version);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    consumer.accept(change(row));
                }
            }
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        var criteria = new Criteria(
                row.getString("query"),
                values(row.getArray("topics")),
                values(row.getArray("languages")),
                values(row.getArray("sources")));
        return new Change(
                row.getObject("id", UUID.class), criteria, Notify.of(row.getString("notify")), row.getBoolean("ended"));
    }

    private static List<String> values(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** A subscription that was made, changed or ended. */
    record Change(UUID id, Criteria criteria, Notify notifies, boolean ended) {}
}
