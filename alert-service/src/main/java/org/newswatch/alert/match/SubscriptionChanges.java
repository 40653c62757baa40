package org.newswatch.alert.match;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.schedule.Schedule;
import org.newswatch.alert.schedule.Schedules;
import org.newswatch.alert.subscribe.Criteria;
import org.newswatch.alert.subscribe.FollowUps;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.Telling;

/**
 * Reads the subscriptions that changed. Plain SQL: it runs inside the transaction that stores alerts, and streams a million
 * rows at start.
 */
@Singleton
class SubscriptionChanges {

    private static final int FETCH = 1_000;

    private final Schedules schedules;

    SubscriptionChanges(Schedules schedules) {
        this.schedules = schedules;
    }

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
            select id, version, query, topics, languages, sources, notify, confirmed_by, corrections, schedule::text,
                   deleted_at is not null or status in ('draft', 'paused') as ended
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

    /** Disables subscriptions that can't be matched, unless they were changed again; how many. */
    int disable(List<Unmatchable> subscriptions, Connection database) throws SQLException {
        var column = new Columns<>(subscriptions, database);
        try (var statement = database.prepareStatement("""
            update subscription s set status = 'disabled', status_reason = r.reason
            from unnest(?, ?, ?) as r (id, version, reason)
            where s.id = r.id and s.version = r.version and s.status = 'active'
            """)) {
            statement.setArray(1, column.of("uuid", Unmatchable::id));
            statement.setArray(2, column.of("bigint", Unmatchable::version));
            statement.setArray(3, column.of("text", Unmatchable::reason));
            return statement.executeUpdate();
        }
    }

    private Change change(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        long version = row.getLong("version");
        try {
            return change(id, version, row);
        } catch (RuntimeException e) {
            return Change.unreadable(id, version, e);
        }
    }

    private Change change(UUID id, long version, ResultSet row) throws SQLException {
        var criteria = new Criteria(
                row.getString("query"),
                values(row.getArray("topics")),
                values(row.getArray("languages")),
                values(row.getArray("sources")));
        var telling = new Telling(
                Notify.of(row.getString("notify")),
                new FollowUps(row.getInt("confirmed_by"), row.getBoolean("corrections")),
                schedules.read(row.getString("schedule")));
        return new Change(id, version, criteria, telling, row.getBoolean("ended"), null);
    }

    private static List<String> values(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /**
     * A subscription that was made, changed or ended; ended is also what is not to be matched for now.
     *
     * @param unreadable why this version can't read it: it is left out, and the others go on
     */
    record Change(
            UUID id,
            long version,
            Criteria criteria,
            Telling telling,
            boolean ended,
            @Nullable RuntimeException unreadable) {

        static Change unreadable(UUID id, long version, RuntimeException why) {
            var nothing = new Criteria(null, List.of(), List.of(), List.of());
            return new Change(
                    id, version, nothing, new Telling(Notify.STORY, FollowUps.NONE, Schedule.INSTANT), false, why);
        }
    }

    /**
     * A subscription that can't be matched as it is at this version.
     *
     * @param reason for its owner
     */
    record Unmatchable(UUID id, long version, String reason) {}
}
