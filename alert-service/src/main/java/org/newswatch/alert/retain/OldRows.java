package org.newswatch.alert.retain;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A table whose rows don't lie in days, as what they hold is to be unique over all of them, or as they are few: old ones are deleted,
 * some at a time. Offer one as a bean, and {@link Upkeep} looks after it.
 *
 * @param table as its migration names it; never a text from outside
 * @param time the column that says how old a row is
 * @param keep how long a row is kept after the end of its day of UTC
 */
public record OldRows(String table, String time, Duration keep) {

    /** A transaction's worth: some ten milliseconds, so that nobody waits for it. */
    static final int AT_ONCE = 5_000;

    public OldRows {
        Stream.of(table, time).forEach(DayPartitions::checkName);
    }

    /** Deletes some of those that have been kept long enough; whether there are more. */
    boolean delete(Connection database, Instant now) throws SQLException {
        var first = LocalDate.ofInstant(now.minus(keep), UTC) + "T00:00:00Z";
        try (var statement = database.createStatement()) {
            int deleted = statement.executeUpdate(
                    "delete from %1$s where ctid = any (array(select ctid from %1$s where %2$s < '%3$s' limit %4$d)) and %2$s < '%3$s'"
                            .formatted(table, time, first, AT_ONCE));
            return deleted == AT_ONCE;
        }
    }
}
