package org.newswatch.alert.deliver;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The deliveries that wait in the database. Plain SQL, as {@code skip locked} and whole batches in one statement are what
 * keeps replicas out of each other's way. One replica at a time holds a channel, so a channel has one slot.
 */
@ApplicationScoped
class Deliveries {

    private static final String CLAIM = """
            update channel set leased_until = ?, leased_by = ?
            where id in (
                select c.id from channel c
                where c.id in (select channel_id from delivery where status = 'pending' and next_attempt_at <= ?)
                  and (c.leased_until is null or c.leased_until <= ?)
                  and exists (select from subscription s where s.id = c.subscription_id and s.deleted_at is null)
                limit ? for update skip locked)
            returning id, url, secret""";

    private static final String DUE = """
            select id, alert_id, attempts from delivery
            where channel_id = ? and status = 'pending' and next_attempt_at <= ?
            order by next_attempt_at, id limit ?""";

    private static final String STORE = """
            update delivery d
            set status = o.status, attempts = d.attempts + 1, next_attempt_at = o.next_attempt, last_attempt_at = o.attempted,
                last_status = o.http_status, last_error = o.error,
                delivered_at = case when o.status = 'delivered' then o.attempted end
            from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[])
                 as o (id, status, attempted, next_attempt, http_status, error)
            where d.id = o.id""";

    private final AgroalDataSource database;
    private final DeliverConfig config;
    private final InstantSource clock;

    Deliveries(AgroalDataSource database, DeliverConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Takes hold of up to {@code limit} channels for which something is due, until the lease ends. */
    List<Channel> claim(int limit) {
        var now = clock.instant();
        return query(
                CLAIM,
                statement -> {
                    withoutFlush(statement.getConnection());
                    at(statement, 1, now.plus(config.lease()));
                    statement.setString(2, config.replica());
                    at(statement, 3, now);
                    at(statement, 4, now);
                    statement.setInt(5, limit);
                },
                row -> new Channel(
                        row.getObject("id", UUID.class), URI.create(row.getString("url")), row.getString("secret")));
    }

    /** What is due for a channel, the longest waiting first. */
    List<Delivery> due(UUID channel) {
        return query(
                DUE,
                statement -> {
                    statement.setObject(1, channel);
                    at(statement, 2, clock.instant());
                    statement.setInt(3, config.batch());
                },
                row -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getObject("alert_id", UUID.class),
                        row.getInt("attempts")));
    }

    /** Stores how attempts ended, all in one statement and one flush. */
    void store(List<Outcome> outcomes) {
        update(STORE, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", outcomes.stream().map(Outcome::delivery).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", outcomes.stream().map(Outcome::status).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            outcomes.stream()
                                    .map(outcome -> outcome.attemptedAt().toString())
                                    .toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            outcomes.stream()
                                    .map(outcome -> outcome.nextAttempt().toString())
                                    .toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "int", outcomes.stream().map(Outcome::httpStatus).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "text", outcomes.stream().map(Outcome::error).toArray()));
        });
    }

    /** Lets go of a channel; nobody takes it before {@code rested}. */
    void release(UUID channel, Instant rested) {
        update("update channel set leased_until = ?, leased_by = null where id = ? and leased_by = ?", statement -> {
            withoutFlush(statement.getConnection());
            at(statement, 1, rested);
            statement.setObject(2, channel);
            statement.setString(3, config.replica());
        });
    }

    /** Lets go of what this replica held before it was stopped the hard way. */
    void releaseAll() {
        update(
                "update channel set leased_until = null, leased_by = null where leased_by = ?",
                statement -> statement.setString(1, config.replica()));
    }

    private static void at(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    }

    /** A lease that is lost in a crash has done no harm: its transaction need not wait for the disk. */
    private static void withoutFlush(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                try (var rows = statement.executeQuery()) {
                    var read = new ArrayList<T>();
                    while (rows.next()) {
                        read.add(reading.read(rows));
                    }
                    return read;
                }
            }
        });
    }

    private void update(String sql, Binding binding) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                return statement.executeUpdate();
            }
        });
    }

    /** Sets the parameters of a statement. */
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
