package org.newswatch.alert.match;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Loads all subscriptions at start; until then the service is not ready, and articles wait. Then follows their changes, so that the
 * first article after many of them does not wait for all. It asks for a version in one row, twice a second: that costs less than a
 * connection that listens, and an article makes sure by itself anyway.
 */
@Readiness
@ApplicationScoped
class IndexLoading implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(IndexLoading.class);

    private final AgroalDataSource database;
    private final SubscriptionIndex index;
    private final MatchConfig config;
    private volatile boolean stopping;

    IndexLoading(AgroalDataSource database, SubscriptionIndex index, MatchConfig config) {
        this.database = database;
        this.index = index;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("index-loading").start(this::load);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("subscriptions loaded")
                .status(index.isLoaded())
                .withData("subscriptions", index.size())
                .build();
    }

    private void load() {
        var untilItWorks = Failsafe.with(RetryPolicy.builder()
                .abortIf((result, failure) -> stopping)
                .withMaxRetries(-1)
                .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .onFailedAttempt(attempt -> LOG.warnf("subscriptions can't be loaded: %s", attempt.getLastException()))
                .build());
        untilItWorks.run(this::loadOnce);
        LOG.infof("subscriptions loaded: %d", index.size());
        while (!stopping) {
            LockSupport.parkNanos(config.follow().toNanos());
            untilItWorks.run(this::loadOnce);
        }
    }

    private void loadOnce() throws SQLException {
        try (var connection = database.getConnection()) {
            // Only inside a transaction are the rows streamed instead of being read into memory as a whole.
            connection.setAutoCommit(false);
            index.catchUp(connection);
            connection.commit();
        }
    }
}
