package org.newswatch.alert.deliver;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of which deliveries may wait: today, and others as long as something of them is to be sent. What is asked for
 * again and again is asked of these days only, as each partition that a statement names costs it time, whatever lies there.
 */
@Singleton
class OpenDays {

    /** So long another replica may not see what is sent again of a day that was done with. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    // By the database's clock; around midnight it is two days. "limit 1": one look per day, at an index that holds only
    // what waits.
    private static final String OPEN = """
        with days as (
            select to_date(right(c.relname, 8), 'YYYYMMDD') as day
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'delivery'::regclass and c.relname ~ '_[0-9]{8}$'
            union select day from delivery_of_another_time where status = 'pending'
        )
        select ((now() + n * interval '1 minute') at time zone 'utc')::date as day from generate_series(-1, 1) as n
        union select days.day from days cross join lateral (
            select 1 from delivery d
            join channel c on c.id = d.channel_id and c.status = 'active'
            join subscription s on s.id = c.subscription_id and s.status = 'active' and s.deleted_at is null
            where d.day = days.day and d.status = 'pending' limit 1) as waiting\
        """;

    private final Set<String> lately = new HashSet<>();
    private @Nullable Long asked;

    /** As an array of dates. */
    Array days(Connection database) throws SQLException {
        return database.createArrayOf("date", now(database).toArray());
    }

    /** Something may wait of another day from now on. */
    synchronized void change() {
        asked = null;
    }

    private synchronized List<String> now(Connection database) throws SQLException {
        if (asked == null || System.nanoTime() - asked > FRESH.toNanos()) {
            ask(database);
            asked = System.nanoTime();
        }
        return List.copyOf(lately);
    }

    private void ask(Connection database) throws SQLException {
        try (var statement = database.prepareStatement(OPEN);
                var row = statement.executeQuery()) {
            lately.clear();
            while (row.next()) {
                lately.add(row.getString("day"));
            }
        }
    }
}
