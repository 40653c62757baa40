package org.newswatch.gate;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, which passes, from a fault of ours, which does not. */
public final class Outage {

    /**
     * PostgreSQL's classes of errors that another try can cure: connection, transaction rollback, resources, operator
     * intervention, system. 55000 and 55P03: a database that takes no connections, a lock that was not got in time. 25006:
     * one that takes no writes, as around a failover.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of("25006", "55000", "55P03");

    private Outage() {}

    /** Whether the failure, or one that caused it, is that the database did not answer. */
    public static boolean ofDatabase(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException away && passes(away.getSQLState()));
    }

    /** The failure and what caused it, the outermost first. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }

    /** The connection pool's own refusals carry no state: it got no connection in time. */
    private static boolean passes(@Nullable String state) {
        return state == null || state.length() < 5 || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }
}
