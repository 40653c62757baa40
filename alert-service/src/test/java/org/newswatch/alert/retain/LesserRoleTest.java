package org.newswatch.alert.retain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.local.KafkaAndPostgres;
import org.newswatch.local.TestMail;

/** The service as it runs in a cluster: another role owns the tables and has migrated them. */
@QuarkusTest
@WithTestResource(
        value = KafkaAndPostgres.class,
        initArgs = {
            @ResourceArg(name = "database", value = "alert-of-another"),
            @ResourceArg(name = "role", value = "newswatch_service")
        })
@WithTestResource(TestMail.class)
class LesserRoleTest {

    @Inject
    AgroalDataSource database;

    @Inject
    PastDays days;

    @Test
    void alertIsRaisedAndItsDayIsMadeAndDropped() throws SQLException {
        var key = Api.newSubscriber();
        var subscription = Api.subscribe(key, Map.of("name", "lesser", "query", "dredger"));
        Broker.publish(Enriched.titled("A dredger of the service"));
        Api.awaitAlerts(key, subscription, "A dredger of the service");

        var day = days.age(subscription, 100);
        boolean made = isThere("alert", day);
        days.drop();

        assertThat(made).isTrue();
        assertThat(isThere("alert", day)).isFalse();
        assertThat(Api.alerts(key, subscription)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (n int)",
                "drop table told",
                "alter table alert add column mine int",
                "truncate told",
                "delete from flyway_schema_history",
                "create function mine() returns int language sql as 'select 1'"
            })
    void nothingElseOfTheOwnersMayBeDone(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(statement))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void onlyDaysAreDropped() throws SQLException {
        execute("select drop_day('alert', '1999-01-01')");

        assertThat(List.of("alert", "alert_of_another_time")).allMatch(this::isThere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select make_day('told', 'day', '1999-01-01')",
                "select make_day('alert', 'raised_at', '1999-01-01')",
                "create temporary table mine (day date) partition by range (day);"
                        + " select make_day('mine', 'day', '1999-01-01')",
                "select drop_day('told', '1999-01-01')"
            })
    void onlyTablesThatLieInDaysAreLent(String statements) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(statements))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private boolean isThere(String table, LocalDate day) {
        return isThere(table + "_" + day.toString().replace("-", ""));
    }

    private boolean isThere(String table) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
