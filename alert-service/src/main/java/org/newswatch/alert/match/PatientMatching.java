package org.newswatch.alert.match;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Matches until it is done. While the database is away it waits; where an article itself is what fails, the others are done
 * without it.
 */
@ApplicationScoped
class PatientMatching {

    private static final Logger LOG = Logger.getLogger(PatientMatching.class);

    private final Matching matching;
    private final Event<AlertsRaised> raised;
    private final MeterRegistry metrics;
    private final RetryPolicy<List<UUID>> untilTheDatabaseIsThere;
    private volatile boolean stopping;

    PatientMatching(Matching matching, Event<AlertsRaised> raised, MeterRegistry metrics) {
        this.matching = matching;
        this.raised = raised;
        this.metrics = metrics;
        this.untilTheDatabaseIsThere = RetryPolicy.<List<UUID>>builder()
                .handle(SQLException.class)
                .abortIf((result, failure) -> stopping)
                .withMaxRetries(-1)
                .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .onFailedAttempt(attempt -> LOG.warnf("articles wait for the database: %s", attempt.getLastException()))
                .build();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /**
     * The records whose articles can't be worked on.
     *
     * @throws FailsafeException when the service stops before it is done
     */
    List<Rejected> match(List<Received> received) {
        try {
            matchAll(received);
            return List.of();
        } catch (FailsafeException stopped) {
            throw stopped;
        } catch (RuntimeException e) {
            LOG.warn("a batch can't be worked on, going on one by one", e);
            return matchEach(received);
        }
    }

    private List<Rejected> matchEach(List<Received> received) {
        var rejected = new ArrayList<Rejected>();
        for (var one : received) {
            try {
                matchAll(List.of(one));
            } catch (FailsafeException stopped) {
                throw stopped;
            } catch (RuntimeException e) {
                rejected.add(new Rejected(one.record(), e));
            }
        }
        return rejected;
    }

    private void matchAll(List<Received> received) {
        if (received.isEmpty()) {
            return;
        }
        var articles = received.stream().map(Received::article).toList();
        var alerts = metrics.timer("newswatch.match.batch")
                .record(() -> Failsafe.with(untilTheDatabaseIsThere).get(() -> matching.match(articles)));
        metrics.counter("newswatch.match.alerts").increment(alerts.size());
        if (!alerts.isEmpty()) {
            raised.fire(new AlertsRaised(new HashSet<>(alerts)));
        }
    }
}
