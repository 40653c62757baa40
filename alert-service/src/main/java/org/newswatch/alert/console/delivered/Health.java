package org.newswatch.alert.console.delivered;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Callers;

/** How the channels of the caller's tenant fare, as those who send note it. */
@Singleton
class Health {

    private static final String ALL = "select id, worked_at, failing_since, failures from channel where tenant_id = ?";

    private final AgroalDataSource database;
    private final Callers callers;

    Health(AgroalDataSource database, Callers callers) {
        this.database = database;
        this.callers = callers;
    }

    /** By the ids of the channels. */
    Map<UUID, Bearing> all() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL)) {
            statement.setString(1, callers.current().tenant());
            var found = new HashMap<UUID, Bearing>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getObject("id", UUID.class),
                            new Bearing(at(rows, "worked_at"), at(rows, "failing_since"), rows.getInt("failures")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("how channels fare can't be read", e);
        }
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * How a channel fares.
     *
     * @param workedAt when it last took a message; null where none is known
     * @param failingSince null while it works
     * @param failures in a row, while it fails
     */
    public record Bearing(
            @Nullable Instant workedAt, @Nullable Instant failingSince, int failures) {

        static final Bearing UNKNOWN = new Bearing(null, null, 0);
    }
}
