package org.newswatch.alert.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;

@Service
class SpaceTest {

    private static final String OLD = "recent_article_20200101";

    @Inject
    AgroalDataSource database;

    @Test
    void oldestDayGoesAndNoMoreIsKeptWhereThereIsNoRoom() throws SQLException {
        makeOldDay();
        var space = spaceOf(1);

        assertThat(space.keep()).isFalse();

        assertThat(space.isLeft()).isFalse();
        assertThat(isThere(OLD)).isFalse();
    }

    @Test
    void allStayWhereThereIsRoom() throws SQLException {
        makeOldDay();
        var space = spaceOf(Long.MAX_VALUE);

        assertThat(space.keep()).isTrue();

        assertThat(isThere(OLD)).isTrue();
    }

    @Test
    void whoReadsIsNotWaitedForLong() throws SQLException {
        makeOldDay();
        var space = spaceOf(1);

        try (var reader = database.getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("select 1 from " + OLD).close();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(space::keep)
                    .withMessageContaining("lock timeout");
            reader.commit();
        }
        space.keep();

        assertThat(isThere(OLD)).isFalse();
    }

    private Space spaceOf(long bytes) {
        var config = new RecentConfig() {
            @Override
            public Duration window() {
                return Duration.ofDays(7);
            }

            @Override
            public MemorySize maxSize() {
                return new MemorySize(BigInteger.valueOf(bytes));
            }
        };
        return new Space(database, config, InstantSource.system());
    }

    private void makeOldDay() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists " + OLD
                    + " partition of recent_article for values from ('2020-01-01') to ('2020-01-02')");
        }
    }

    private boolean isThere(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
