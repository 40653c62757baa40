package org.newswatch.alert.retain;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table that is partitioned by range over a time, with one partition for each day of UTC, called {@code table_20261122}.
 * Offer one as a bean, and {@link Upkeep} looks after it. The tables need not be the service's: what makes and drops a day are two
 * functions of their owner's.
 *
 * @param table as its migration names it; never a text from outside
 * @param time the column that says to which day a row belongs
 * @param keep how long a day is kept after its end
 * @param wanted a query that finds something where a day, its one parameter, is to be kept on; empty where nothing keeps one
 */
public record DayPartitions(String table, String time, Duration keep, Optional<String> wanted) {

    /** Days ahead, so that a table takes rows although its upkeep failed for a while or a clock was put forward. */
    private static final int AHEAD = 7;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public DayPartitions {
        Stream.of(table, time).forEach(DayPartitions::checkName);
        if (!keep.isPositive()) {
            throw new IllegalArgumentException(
                    "how long days of " + table + " are kept is a positive time, not " + keep);
        }
    }

    public DayPartitions(String table, String time, Duration keep) {
        this(table, time, keep, Optional.empty());
    }

    /** The same without those days that a query finds something of. */
    DayPartitions sparing(String query) {
        return new DayPartitions(table, time, keep, Optional.of(query));
    }

    static void checkName(String name) {
        if (!name.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("not the name of a table or column: " + name);
        }
    }

    /**
     * Makes yesterday, today and the days to come, as far as they are missing. Who writes meanwhile does not wait. Where the table has
     * a default partition, what came there before its day was made moves to its day.
     */
    void make(Connection database, Instant now) throws SQLException {
        var made = days(database);
        var today = LocalDate.ofInstant(now, UTC);
        for (var day = today.minusDays(1); !day.isAfter(today.plusDays(AHEAD)); day = day.plusDays(1)) {
            if (!made.contains(day)) {
                make(database, day);
            }
        }
    }

    private void make(Connection database, LocalDate day) throws SQLException {
        call(database, "select make_day('%s', '%s', '%s')".formatted(table, time, day));
    }

    /** The days that have been kept long enough, the oldest first. */
    List<LocalDate> old(Connection database, Instant now) throws SQLException {
        var endedBefore = now.minus(keep);
        return days(database).stream()
                .filter(day -> !day.plusDays(1).atStartOfDay().toInstant(UTC).isAfter(endedBefore))
                .toList();
    }

    /** Drops a day unless it is wanted still, and says whether it did. Waits for those who read it, and they for this. */
    boolean drop(Connection database, LocalDate day) throws SQLException {
        if (!days(database).contains(day)) {
            return true;
        }
        // Nobody is to want it between the look and the drop.
        call(database, "lock table " + partition(day) + " in access exclusive mode");
        if (isWanted(database, day)) {
            return false;
        }
        call(database, "select drop_day('%s', '%s')".formatted(table, day));
        return true;
    }

    private boolean isWanted(Connection database, LocalDate day) throws SQLException {
        if (wanted.isEmpty()) {
            return false;
        }
        try (var query = database.prepareStatement(wanted.get())) {
            query.setObject(1, day);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private TreeSet<LocalDate> days(Connection database) throws SQLException {
        try (var query = database.prepareStatement(
                "select inhrelid::regclass::text from pg_inherits where inhparent = ?::regclass")) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                var days = new TreeSet<LocalDate>();
                while (row.next()) {
                    day(row.getString(1)).ifPresent(days::add);
                }
                return days;
            }
        }
    }

    /** Empty for a partition that somebody else has made for a purpose of their own. */
    private Optional<LocalDate> day(String partition) {
        return Stream.of(partition)
                .filter(name -> name.startsWith(table + "_"))
                .map(name -> name.substring(table.length() + 1))
                .flatMap(DayPartitions::parsed)
                .findFirst();
    }

    private static Stream<LocalDate> parsed(String day) {
        try {
            return Stream.of(LocalDate.parse(day, DAY));
        } catch (DateTimeException e) {
            return Stream.of();
        }
    }

    private String partition(LocalDate day) {
        return table + "_" + DAY.format(day);
    }

    private static void call(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
