package org.newswatch.alert.match;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Waits for the database as long as it is away. */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final RetryPolicy<Object> untilTheDatabaseIsThere = RetryPolicy.builder()
            .handle(SQLException.class)
            .abortIf((result, failure) -> this.stopping)
            .withMaxRetries(-1)
            .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(5))
            .onFailedAttempt(attempt -> LOG.warnf("events wait for the database: %s", attempt.getLastException()))
            .build();
    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /**
     * What the work gives when it is done; it is tried again after every {@link SQLException}.
     *
     * @throws FailsafeException when the service stops before it is done
     */
    <T> T untilDone(CheckedSupplier<T> work) {
        return Failsafe.with(untilTheDatabaseIsThere).get(work);
    }
}
