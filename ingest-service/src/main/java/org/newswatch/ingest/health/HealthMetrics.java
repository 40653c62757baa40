package org.newswatch.ingest.health;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * {@code newswatch_health_feeds}: how many feeds are how, of all tenants; which ones they are is answered by {@code GET /v1/feeds}, as a label for
 * each would be a time series for each. Every replica shows the same, and no figure while the database is away.
 */
@ApplicationScoped
class HealthMetrics {

    private static final Logger LOG = Logger.getLogger(HealthMetrics.class);

    private static final String PAUSED = "paused";

    private static final String COUNT = """
        select case when poll.status = 'paused' then 'paused' else coalesce(health.status, 'learning') end, count(*)
          from feed left join feed_poll poll on poll.feed = feed.id
                    left join feed_health health on health.feed = feed.id
         group by 1
        """;

    private final DataSource database;
    private final HealthConfig config;
    private final Thread watch = Thread.ofVirtual().name("feed-counts").unstarted(this::watch);
    private volatile Map<String, Double> feeds = Map.of();
    private boolean inTrouble;

    HealthMetrics(DataSource database, HealthConfig config, MeterRegistry registry) {
        this.database = database;
        this.config = config;
        words().forEach(status -> Gauge.builder("newswatch.health.feeds", this, it -> it.count(status))
                .description("Feeds subscribed to, by how they are")
                .tag("status", status)
                .register(registry));
    }

    void start(@Observes StartupEvent started) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        watch.interrupt();
    }

    private double count(String status) {
        return feeds.getOrDefault(status, Double.NaN);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(config.countEvery());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /** Whatever goes wrong: who watches goes on. */
    private void look() {
        try {
            feeds = counted();
            inTrouble = false;
        } catch (SQLException | RuntimeException e) {
            feeds = Map.of();
            if (!inTrouble) {
                LOG.warnf("feeds can't be counted, trying again: %s", e.getMessage());
            }
            inTrouble = true;
        }
    }

    private Map<String, Double> counted() throws SQLException {
        var counts = new HashMap<>(words().collect(toMap(status -> status, status -> 0.0)));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT);
                var row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getDouble(2));
            }
        }
        return Map.copyOf(counts);
    }

    private static Stream<String> words() {
        return Stream.concat(Stream.of(Status.values()).map(Status::word), Stream.of(PAUSED));
    }
}
