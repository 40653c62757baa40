package org.newswatch.alert.console.about;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.newswatch.gate.Callers;

/** How far what came is done. */
@Singleton
class Standing {

    // Of what is due now: what waits for a digest is not late.
    private static final String OLDEST = """
        select min(d.created_at) from delivery d join channel c on c.id = d.channel_id
        where d.status = 'pending' and d.next_attempt_at <= now() and c.tenant_id = ? and c.status = 'active'\
        """;

    private final AgroalDataSource database;
    private final MeterRegistry metrics;
    private final Callers callers;

    Standing(AgroalDataSource database, MeterRegistry metrics, Callers callers) {
        this.database = database;
        this.metrics = metrics;
        this.callers = callers;
    }

    /** How many records this replica's partitions hold that it has not read. */
    Optional<Long> lag() {
        var lags = metrics.find("kafka.consumer.fetch.manager.records.lag").gauges();
        return lags.isEmpty()
                ? Optional.empty()
                : Optional.of((long) lags.stream()
                        .mapToDouble(lag -> lag.value())
                        .filter(Double::isFinite)
                        .sum());
    }

    /** How many subscriptions this replica matches. */
    Optional<Long> subscriptions() {
        return Optional.ofNullable(metrics.find("newswatch.match.subscriptions").gauge())
                .map(gauge -> (long) gauge.value());
    }

    /** When the oldest alert of the caller's tenant was raised that should have been delivered and was not. */
    Optional<Instant> oldestUndelivered() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OLDEST)) {
            statement.setString(1, callers.current().tenant());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the oldest delivery can't be read", e);
        }
    }
}
