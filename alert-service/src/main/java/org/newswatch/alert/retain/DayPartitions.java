package org.newswatch.alert.retain;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table that is partitioned by range over a time, with one partition for each day of UTC, called {@code table_20261122}.
 * Offer one as a bean, and {@link Upkeep} looks after it.
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
        // Attached and not made in its place, which would lock the whole table against its writers.
        execute(database, "create table %s (like %s including all)".formatted(partition(day), table));
        var from = day + "T00:00:00Z";
        var to = day.plusDays(1) + "T00:00:00Z";
        var other = defaultPartition(database);
        if (other.isPresent()) {
            execute(
                    database,
                    "with moved as (delete from %s where %s >= '%s' and %s < '%s' returning *) insert into %s select * from moved"
                            .formatted(other.get(), time, from, time, to, partition(day)));
        }
        execute(
                database,
                "alter table %s attach partition %s for values from ('%s') to ('%s')"
                        .formatted(table, partition(day), from, to));
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
        execute(database, "lock table " + partition(day) + " in access exclusive mode");
        if (isWanted(database, day)) {
            return false;
        }
        execute(database, "drop table " + partition(day));
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
        var days = new TreeSet<LocalDate>();
        for (var partition :
                names(database, "select inhrelid::regclass::text from pg_inherits where inhparent = ?::regclass")) {
            day(partition).ifPresent(days::add);
        }
        return days;
    }

    private Optional<String> defaultPartition(Connection database) throws SQLException {
        return names(
                        database,
                        "select partdefid::regclass::text from pg_partitioned_table where partrelid = ?::regclass and"
                                + " partdefid > 0")
                .stream()
                .findFirst();
    }

    private List<String> names(Connection database, String sql) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                var names = new ArrayList<String>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
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

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
