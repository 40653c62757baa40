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
import org.jspecify.annotations.Nullable;

/**
 * Makes days ahead and drops old ones, at start and every hour, for every {@link DayPartitions} there is, and deletes {@link OldRows}.
 * Replicas wait for each other, table by table, and find done what another did.
 */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private static final Duration EVERY = Duration.ofHours(1);

    /** So long a change of a table waits for those who use it, and others queue up behind it. Then it steps back and tries again. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 20;
    private static final String LOCKED = "55P03";

    private final Instance<DayPartitions> tables;
    private final Instance<OldRows> rows;
    private final AgroalDataSource database;
    private final InstantSource clock;
    private final Thread upkeep = Thread.ofVirtual().name("day-upkeep").unstarted(this::everyHour);

    Upkeep(
            @Any Instance<DayPartitions> tables,
            @Any Instance<OldRows> rows,
            AgroalDataSource database,
            InstantSource clock) {
        this.tables = tables;
        this.rows = rows;
        this.database = database;
        this.clock = clock;
    }

    /** Before anybody writes. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        tables.forEach(table -> alone(table.table(), Duration.ZERO, connection -> {
            table.make(connection, clock.instant());
            return true;
        }));
        upkeep.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        upkeep.interrupt();
    }

    /** Makes what is missing at that time. */
    void make(DayPartitions table, Instant now) {
        untilNobodyUses(table.table(), connection -> {
            table.make(connection, now);
            return true;
        });
    }

    /** Drops what is too old at that time, one day after the other. */
    void drop(DayPartitions table, Instant now) {
        for (var day : untilNobodyUses(table.table(), connection -> table.old(connection, now))) {
            if (!untilNobodyUses(table.table(), connection -> table.drop(connection, day))) {
                LOG.warnf("a day of %s is kept on, as something of it is still to be sent: day=%s", table.table(), day);
            }
        }
    }

    /** Deletes what is too old at that time. */
    void delete(OldRows old, Instant now) {
        boolean more = true;
        while (more) {
            more = untilNobodyUses(old.table(), connection -> old.delete(connection, now));
        }
    }

    private void everyHour() {
        try {
            while (true) {
                tables.forEach(table -> keepUp(table.table(), () -> {
                    make(table, clock.instant());
                    drop(table, clock.instant());
                }));
                rows.forEach(old -> keepUp(old.table(), () -> delete(old, clock.instant())));
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private static void keepUp(String table, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s could not be kept up, the next try is in an hour: %s", table, e.getMessage());
        }
    }

    private <T> T untilNobodyUses(String table, Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return alone(table, PATIENCE, work);
            } catch (RuntimeException e) {
                if (tries == TRIES || !isLocked(e)) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static boolean isLocked(@Nullable Throwable e) {
        return e != null
                && ((e instanceof SQLException sql && LOCKED.equals(sql.getSQLState())) || isLocked(e.getCause()));
    }

    private static void pause(RuntimeException reason) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private <T> T alone(String table, Duration patience, Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                try (var lock = connection.prepareStatement(
                        "select set_config('lock_timeout', ?, true), pg_advisory_xact_lock(hashtext('days of ' ||"
                                + " ?))")) {
                    lock.setString(1, patience.toMillis() + "ms");
                    lock.setString(2, table);
                    lock.execute();
                }
                return work.in(connection);
            }
        });
    }

    /** Something to do in a transaction. */
    private interface Work<T> {
        T in(Connection database) throws SQLException;
    }
}
