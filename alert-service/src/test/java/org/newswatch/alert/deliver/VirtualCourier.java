package org.newswatch.alert.deliver;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.newswatch.alert.raise.Alerts;
import org.newswatch.alert.schedule.Schedules;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Secrets;

/**
 * A courier that serves one channel by a clock of its own, with the settings as they are where nobody sets any. The time lies ahead, and
 * the channel is held, so that the service's own couriers leave it alone. Sending takes no time.
 */
final class VirtualCourier {

    private static final String REPLICA = "virtual";

    final DeliverConfig config = Defaults.configOf(REPLICA);
    final UUID channel;

    private final AgroalDataSource database;
    private final Schedules schedules = new Schedules(new ObjectMapper());
    private final Channels channels;
    private final Courier courier;
    private Instant now = Instant.parse("2031-03-01T00:00:00Z");

    VirtualCourier(
            UUID channel,
            AgroalDataSource source,
            Secrets secrets,
            Alerts alerts,
            Senders senders,
            DeliveryMetrics metrics) {
        this(channel, source, secrets, alerts, senders, metrics, new Latencies(new SimpleMeterRegistry(), List.of()));
    }

    VirtualCourier(
            UUID channel,
            AgroalDataSource source,
            Secrets secrets,
            Alerts alerts,
            Senders senders,
            DeliveryMetrics metrics,
            Latencies latencies) {
        this.channel = channel;
        this.database = source;
        var statements = new Database(source);
        var open = new OpenDays();
        var deliveries = new Deliveries(statements, open, config, () -> now);
        var held = new HeldDeliveries(statements, open, () -> now);
        this.channels = new Channels(statements, open, secrets, schedules, config, () -> now);
        this.courier = new Courier(
                deliveries,
                new Parcels(deliveries, held, alerts, new Notices(statements), config),
                senders,
                new RetrySchedule(config, new Random(14)),
                new ChannelCare(channels, deliveries, config, () -> now, metrics),
                new Hosts(config, () -> now, metrics),
                config,
                () -> now,
                metrics,
                latencies);
    }

    Instant now() {
        return now;
    }

    /** Sets the clock, forward only. */
    void passTo(Instant time) {
        now = time;
    }

    /** Keeps others from the channel. */
    void hold() throws SQLException {
        update("update channel set leased_until = 'infinity', leased_by = '" + REPLICA + "' where id = ?");
    }

    /** Has the channel's deliveries raised one after the other, in the order in which they were stored. */
    void raiseEvery(Duration gap) throws SQLException {
        int n = 0;
        for (var delivery : texts("select id from delivery where channel_id = ? order by id")) {
            var raised = now.plus(gap.multipliedBy(n++));
            update(
                    "update delivery set created_at = '%1$s', next_attempt_at = '%1$s' where id = '%2$s' and channel_id = ?"
                            .formatted(raised, delivery));
        }
    }

    /** Has one of its deliveries, by their order, raised and due at these times. */
    void raise(int place, Instant at, Instant due) throws SQLException {
        var delivery = texts("select id from delivery where channel_id = ? order by id")
                .get(place);
        update("update delivery set created_at = '%s', next_attempt_at = '%s' where id = '%s' and channel_id = ?"
                .formatted(at, due, delivery));
    }

    /** Its owner has asked for all of it again. */
    void markReplayed() throws SQLException {
        update("update delivery set replayed_at = next_attempt_at where channel_id = ?");
    }

    /** Serves the channel whenever it may be, as long as something waits for it; until that time at most. */
    void serveUntil(Instant end) throws SQLException {
        for (var next = nextTurn(); next.isPresent() && next.get().isBefore(end); next = nextTurn()) {
            serveAt(next.get());
        }
        now = end;
    }

    /** One turn, and when it was; empty when nothing waits any more. */
    Optional<Instant> serveOnce() throws SQLException {
        var next = nextTurn();
        if (next.isPresent()) {
            serveAt(next.get());
        }
        return next.map(turn -> now);
    }

    private void serveAt(Instant due) throws SQLException {
        now = due.isAfter(now) ? due : now;
        hold();
        courier.serve(held(), () -> true);
    }

    List<String> states() throws SQLException {
        return texts("select status from delivery where channel_id = ? order by id");
    }

    List<String> alertsInOrder() throws SQLException {
        return texts("select alert_id::text from delivery where channel_id = ? order by id");
    }

    String statusOfChannel() throws SQLException {
        return texts("select status from channel where id = ?").getFirst();
    }

    private Optional<Instant> nextTurn() throws SQLException {
        return query("""
            select greatest(min(d.next_attempt_at), max(nullif(c.leased_until, 'infinity')))
            from delivery d join channel c on c.id = d.channel_id
            where c.id = ? and c.status = 'active' and d.status = 'pending'
            """, row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .getFirst();
    }

    private Channel held() throws SQLException {
        return query(
                        "select c.*, s.schedule from channel c join subscription s on s.id = subscription_id where"
                                + " c.id = ?",
                        row -> new Channel(
                                channel,
                                row.getObject("subscription_id", UUID.class),
                                row.getString("tenant_id"),
                                row.getString("type"),
                                row.getString("address"),
                                row.getString("host"),
                                row.getString("settings"),
                                List.of(new Secret("whsec_AAAA")),
                                schedules.read(row.getString("schedule")),
                                Database.at(row, "failing_since")))
                .getFirst();
    }

    private List<String> texts(String sql) throws SQLException {
        return query(sql, row -> row.getString(1));
    }

    private <T> List<T> query(String sql, Database.Reading<T> reading) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, channel);
            try (var row = query.executeQuery()) {
                var read = new ArrayList<T>();
                while (row.next()) {
                    read.add(reading.read(row));
                }
                return read;
            }
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, channel);
            update.executeUpdate();
        }
    }
}
