package org.newswatch.alert.match;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
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
 * Loads all subscriptions at start; until then the service is not ready, and articles wait. Then follows their changes as they are
 * announced, so that the first article after many of them does not wait for all; each makes sure by itself that none is missing.
 */
@Readiness
@ApplicationScoped
class IndexLoading implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(IndexLoading.class);

    /** Changes that come close together are read together. */
    private static final Duration TOGETHER = Duration.ofMillis(20);

    private final Transactions transactions;
    private final Announcements announcements;
    private final SubscriptionIndex index;
    private final MatchConfig config;
    private volatile boolean stopping;

    IndexLoading(Transactions transactions, Announcements announcements, SubscriptionIndex index, MatchConfig config) {
        this.transactions = transactions;
        this.announcements = announcements;
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
        for (awaitChanges(); !stopping; awaitChanges()) {
            untilItWorks.run(this::loadOnce);
            LockSupport.parkNanos(TOGETHER.toNanos());
        }
    }

    private void awaitChanges() {
        try {
            announcements.await();
        } catch (SQLException e) {
            if (!stopping) {
                LOG.warnf("changes of subscriptions are looked for, as the database can't be listened to: %s", e);
                LockSupport.parkNanos(config.follow().toNanos());
            }
        }
    }

    /** Only inside a transaction are the rows streamed instead of being read into memory as a whole. */
    private void loadOnce() throws SQLException, InterruptedException {
        transactions.commit(connection -> {
            index.catchUp(connection);
            return index.size();
        });
    }
}
