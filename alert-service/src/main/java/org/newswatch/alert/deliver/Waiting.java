package org.newswatch.alert.deliver;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * What waits in the database, for all replicas: each shows the same. Asked every now and then and not when metrics are read; while the
 * database is away there is no figure, rather than the last one.
 */
@ApplicationScoped
class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);

    // Each figure by itself: what waits for channels that fail may be more than any bound, and must not hide the
    // others.
    private static final String DUE = """
        with due as not materialized (
            select d.next_attempt_at, c.failing_since is null as works
            from delivery d
            join channel c on c.id = d.channel_id and c.status = 'active'
            join subscription s on s.id = c.subscription_id and s.status = 'active' and s.deleted_at is null
            where d.day = any (?) and d.status = 'pending' and d.next_attempt_at <= ?
        )
        select (select next_attempt_at from due where works order by next_attempt_at limit 1) as oldest,
               (select count(*) from (select from due where works limit 100000) as bounded) as due,
               (select count(*) from (select from due where not works limit 100000) as bounded) as held_up,
               (select count(*) from channel where status = 'active' and failing_since is not null) as failing
        """;

    /** To look takes the longer the more waits: it may take a tenth of the time. */
    private static final int REST_AFTER_A_LOOK = 9;

    private static final Seen NOTHING = new Seen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final Database database;
    private final OpenDays open;
    private final MeasureConfig config;
    private final InstantSource clock;
    private final Thread watch = Thread.ofVirtual().name("waiting").unstarted(this::watch);
    private volatile Seen seen = NOTHING;

    Waiting(Database database, OpenDays open, MeasureConfig config, InstantSource clock, MeterRegistry registry) {
        this.database = database;
        this.open = open;
        this.config = config;
        this.clock = clock;
        gauge(registry, "due", "Deliveries that are due to channels that work", Seen::due);
        gauge(registry, "held.up", "Deliveries that are due to channels that fail", Seen::heldUp);
        gauge(registry, "oldest.seconds", "How long the oldest one to a channel that works has been due", Seen::oldest);
        gauge(registry, "channels.failing", "Channels whose last attempt failed", Seen::failing);
    }

    private void gauge(MeterRegistry registry, String what, String description, ToDoubleFunction<Seen> figure) {
        Gauge.builder("newswatch.deliver." + what, this, it -> figure.applyAsDouble(it.seen))
                .description(description)
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        watch.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                long start = System.nanoTime();
                look();
                var rest = Duration.ofNanos(REST_AFTER_A_LOOK * (System.nanoTime() - start));
                Thread.sleep(rest.compareTo(config.every()) > 0 ? rest : config.every());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private void look() {
        try {
            var now = clock.instant();
            seen = database.query(
                            DUE,
                            statement -> {
                                statement.setArray(1, open.days(statement.getConnection()));
                                Database.at(statement, 2, now);
                            },
                            row -> Seen.of(row, now))
                    .getFirst();
        } catch (RuntimeException e) {
            seen = NOTHING;
            LOG.warnf("what waits can't be counted, trying again: %s", e.getMessage());
        }
    }

    /** What the database said last. */
    private record Seen(double due, double heldUp, double oldest, double failing) {

        static Seen of(ResultSet row, Instant now) throws SQLException {
            var oldest = Database.at(row, "oldest");
            return new Seen(
                    row.getLong("due"),
                    row.getLong("held_up"),
                    oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1_000.0,
                    row.getLong("failing"));
        }
    }
}
