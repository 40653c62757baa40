package org.newswatch.alert.retain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;

@Service
class DayPartitionsTest {

    private static final Instant NOON = Instant.parse("2027-02-28T12:00:00Z");

    @Inject
    AgroalDataSource database;

    @Inject
    Upkeep upkeep;

    private final DayPartitions tides = new DayPartitions("tide", "at", Duration.ofDays(3));

    @BeforeEach
    void table() throws SQLException {
        execute("create table tide (at timestamptz not null, level int) partition by range (at)");
        execute("create index tide_by_level on tide (level)");
    }

    @AfterEach
    void noTable() throws SQLException {
        execute("drop table tide");
    }

    @Test
    void yesterdayTodayAndAWeekAheadTakeRows() throws SQLException {
        upkeep.make(tides, NOON);

        execute("insert into tide values ('2027-02-27T00:00:00Z', 1), ('2027-03-07T23:59:59.999Z', 2)");
        assertThat(partitions()).hasSize(9).startsWith("tide_20270227").endsWith("tide_20270307");
    }

    @Test
    void keepingUpAgainAddsWhatIsMissing() throws SQLException {
        upkeep.make(tides, NOON);
        upkeep.make(tides, NOON);
        upkeep.make(tides, NOON.plus(Duration.ofDays(1)));

        assertThat(partitions()).hasSize(10).endsWith("tide_20270308");
    }

    @Test
    void dayGoesWhenItHasBeenKeptAndNotBefore() throws SQLException {
        upkeep.make(tides, NOON);
        var endOfKeeping = Instant.parse("2027-03-03T00:00:00Z");

        upkeep.drop(tides, endOfKeeping.minusMillis(1));
        assertThat(partitions()).startsWith("tide_20270227");

        upkeep.drop(tides, endOfKeeping);
        assertThat(partitions()).startsWith("tide_20270228");
    }

    @Test
    void replicasThatKeepUpAtOnceAgree() throws Exception {
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    replicas.invokeAll(Collections.nCopies(4, Executors.callable(() -> upkeep.make(tides, NOON))))) {
                done.get();
            }
        }

        assertThat(partitions()).hasSize(9);
    }

    @Test
    void partitionOfAnotherKindIsLeftAlone() throws SQLException {
        execute("create table tide_of_old partition of tide for values from (minvalue) to ('2020-01-01T00:00:00Z')");

        upkeep.drop(tides, NOON);

        assertThat(partitions()).containsExactly("tide_of_old");
    }

    @Test
    void whatCameBeforeItsDayWasMadeMovesThere() throws SQLException {
        execute("create table tide_of_another_time partition of tide default");
        execute("insert into tide values ('2027-03-05T10:00:00Z', 7), ('2031-01-01T00:00:00Z', 8)");

        upkeep.make(tides, NOON);

        assertThat(levels("tide_20270305")).containsExactly(7);
        assertThat(levels("tide_of_another_time")).containsExactly(8);
    }

    @Test
    void dayThatIsWantedStays() throws SQLException {
        var wanted = tides.sparing("select from tide where at::date = ? and level > 9");
        upkeep.make(wanted, NOON);
        execute("insert into tide values ('2027-02-27T00:00:00Z', 10), ('2027-02-28T00:00:00Z', 1)");

        upkeep.drop(wanted, NOON.plus(Duration.ofDays(5)));

        assertThat(partitions()).startsWith("tide_20270227", "tide_20270302");
    }

    @Test
    void dropStepsBackBehindAReaderAndIsDoneAfterIt() throws Exception {
        upkeep.make(tides, NOON);
        var endOfKeeping = Instant.parse("2027-03-03T00:00:00Z");

        try (var reader = database.getConnection();
                var replica = Executors.newVirtualThreadPerTaskExecutor()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select from tide_20270227");
            var dropped = replica.submit(() -> upkeep.drop(tides, endOfKeeping));
            // Whoever comes after the drop has begun waits no longer than it does.
            await().during(Duration.ofMillis(500)).until(() -> partitions().size() == 9);
            reader.commit();
            dropped.get(10, TimeUnit.SECONDS);
        }

        assertThat(partitions()).startsWith("tide_20270228");
    }

    @Test
    void oldRowsAreDeletedAndNoOthers() throws SQLException {
        execute("create table ebb (at timestamptz, level int)");
        execute("insert into ebb select '2027-02-27T23:59:59Z', n from generate_series(0, %d) n"
                .formatted(OldRows.AT_ONCE));
        execute("insert into ebb values ('2027-02-28T00:00:00Z', -1)");
        var rows = new OldRows("ebb", "at", Duration.ofDays(2));

        upkeep.delete(rows, Instant.parse("2027-03-01T23:59:59Z"));
        var before = levels("ebb");
        upkeep.delete(rows, Instant.parse("2027-03-02T00:00:00Z"));
        var after = levels("ebb");
        execute("drop table ebb");

        assertThat(before).hasSize(OldRows.AT_ONCE + 2);
        assertThat(after).containsExactly(-1);
    }

    @Test
    void nameThatIsNoTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayPartitions("tide; drop table alert", "at", Duration.ofDays(1)));
    }

    private List<String> partitions() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'tide'::regclass order"
                                + " by 1");
                var row = statement.executeQuery()) {
            var names = new ArrayList<String>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    private List<Integer> levels(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select level from " + table)) {
            var levels = new ArrayList<Integer>();
            while (row.next()) {
                levels.add(row.getInt(1));
            }
            return levels;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
