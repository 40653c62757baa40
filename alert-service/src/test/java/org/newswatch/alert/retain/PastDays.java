package org.newswatch.alert.retain;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Makes what was just told old. */
@Singleton
public class PastDays {

    private final AgroalDataSource database;
    private final Upkeep upkeep;
    private final Instance<DayPartitions> tables;

    PastDays(AgroalDataSource database, Upkeep upkeep, @Any Instance<DayPartitions> tables) {
        this.database = database;
        this.upkeep = upkeep;
        this.tables = tables;
    }

    /** As if all that a subscription was told had been raised so many days ago; the day it was then. */
    public LocalDate age(String subscription, int days) throws SQLException {
        var day = LocalDate.now(UTC).minusDays(days);
        tables.forEach(table -> upkeep.make(table, day.atTime(12, 0).toInstant(UTC)));
        var id = UUID.fromString(subscription);
        update(
                "update article r set day = ? from alert a where r.id = a.article_id and a.subscription_id = ?",
                day,
                id);
        update("update delivery d set day = ? from alert a where d.alert_id = a.id and a.subscription_id = ?", day, id);
        update("update told set day = ? where subscription_id = ?", day, id);
        update("update alert set day = ? where subscription_id = ?", day, id);
        return day;
    }

    /** Drops all that is too old by now. */
    public void drop() {
        tables.forEach(table -> upkeep.drop(table, Instant.now()));
    }

    private void update(String sql, LocalDate day, UUID subscription) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, day);
            statement.setObject(2, subscription);
            statement.executeUpdate();
        }
    }
}
