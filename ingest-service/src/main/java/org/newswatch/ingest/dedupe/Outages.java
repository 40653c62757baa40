package org.newswatch.ingest.dedupe;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.publish.NotPublished;

/** Tells a database or broker that is away, which passes, from a fault of ours, which does not. */
final class Outages {

    /**
     * PostgreSQL's classes of errors that another try can cure: connection, transaction rollback, resources, operator
     * intervention, system. 55000 and 55P03: a database that takes no connections, a lock that was not got in time.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of("55000", "55P03");

    private Outages() {}

    static boolean explain(Throwable failure) {
        return causes(failure).anyMatch(Outages::isOutage);
    }

    static String summary(Throwable failure) {
        var root = causes(failure).reduce(failure, (outer, inner) -> inner);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case NotPublished away -> true;
            case RollbackException outOfTime -> true;
            case SQLException away -> isOutage(away.getSQLState());
            default -> false;
        };
    }

    /** The connection pool's own refusals carry no state: it got no connection in time. */
    private static boolean isOutage(@Nullable String state) {
        return state == null || state.length() < 5 || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
