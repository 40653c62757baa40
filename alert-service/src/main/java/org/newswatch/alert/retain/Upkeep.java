package org.newswatch.alert.retain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Makes days ahead and drops old ones, at start and every hour, for every {@link DayPartitions} there is. Replicas wait for each
 * other, table by table, and find done what another did.
 */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private static final Duration EVERY = Duration.ofHours(1);

    /** Whoever reads an old day longer than this keeps it for another hour; nobody queues up behind the drop for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Instance<DayPartitions> tables;
    private final AgroalDataSource database;
    private final InstantSource clock;
    private final Thread upkeep = Thread.ofVirtual().name("day-upkeep").unstarted(this::everyHour);

    Upkeep(@Any Instance<DayPartitions> tables, AgroalDataSource database, InstantSource clock) {
        this.tables = tables;
        this.database = database;
        this.clock = clock;
    }

    /** Before anybody writes. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        tables.forEach(table -> make(table, clock.instant()));
        upkeep.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        upkeep.interrupt();
    }

    /** Makes what is missing at that time. */
    void make(DayPartitions table, Instant now) {
        alone(table, "0", connection -> table.make(connection, now));
    }

    /** Drops what is too old at that time. */
    void drop(DayPartitions table, Instant now) {
        alone(table, PATIENCE.toMillis() + "ms", connection -> table.drop(connection, now));
    }

    private void everyHour() {
        try {
            while (true) {
                tables.forEach(this::keepUp);
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void keepUp(DayPartitions table) {
        try {
            make(table, clock.instant());
            drop(table, clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf("days of %s could not be kept up, the next try is in an hour: %s", table.table(), e.getMessage());
        }
    }

    private void alone(DayPartitions table, String patience, Work work) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                try (var lock = connection.prepareStatement(
                        "select set_config('lock_timeout', ?, true), pg_advisory_xact_lock(hashtext('days of ' ||"
                                + " ?))")) {
                    lock.setString(1, patience);
                    lock.setString(2, table.table());
                    lock.execute();
                }
                work.in(connection);
            }
            return true;
        });
    }

    /** Something to do in a transaction. */
    private interface Work {
        void in(Connection database) throws SQLException;
    }
}
