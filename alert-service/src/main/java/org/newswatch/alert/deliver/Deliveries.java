package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;
import static org.newswatch.alert.deliver.Database.column;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The deliveries that wait in the database, and how they went. */
@Singleton
class Deliveries {

    private static final String SELECT = """
        select d.id, d.alert_id, d.attempts - d.replayed_after as attempts, d.digest, d.held, d.capped,
               d.attempts > 0 or d.replayed_at is not null or d.created_at < coalesce(c.recovered_at, '-infinity') as backlog,
               d.status = 'pending' as pending
        from delivery d join channel c on c.id = d.channel_id
        """;

    private static final String DUE = SELECT + """
        where d.channel_id = ? and d.status = 'pending' and d.next_attempt_at <= ?
        order by d.id limit ?\
        """;

    private static final String OF_DIGEST = SELECT + "where d.digest = ? order by d.id desc";

    // The log of attempts is written with the outcomes, so that neither is there without the other.
    private static final String STORE = """
        with o as (
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::int[])
                 as o (id, status, attempted, next_attempt, http_status, error, response, took_ms)
        ), logged as (
            insert into attempt (delivery_id, n, at, status, error, response, took_ms)
            select o.id, d.attempts + 1, o.attempted, o.http_status, o.error, o.response, o.took_ms
            from o join delivery d on d.id = o.id
        )
        update delivery d
        set status = case when %s or o.status = '%s' and %s then o.status else d.status end,
            attempts = d.attempts + 1, next_attempt_at = o.next_attempt, last_attempt_at = o.attempted,
            last_status = o.http_status, last_error = o.error,
            delivered_at = case when o.status = '%s' then o.attempted else d.delivered_at end
        from o
        where d.id = o.id\
        """.formatted(
                    Transition.RETRY.allowed("d.status"),
                    Transition.DELIVER.to(),
                    Transition.DELIVER.allowed("d.status"),
                    Transition.DELIVER.to());

    // Each one once: what was tried before the failures began has had its turn.
    private static final String HASTEN = """
        update delivery set next_attempt_at = ?
        where channel_id = ? and status = 'pending' and attempts > 0 and next_attempt_at > ? and created_at >= ?\
        """;

    private final Database database;
    private final DeliverConfig config;
    private final InstantSource clock;

    Deliveries(Database database, DeliverConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** What is due for a channel, in the order in which it was raised. */
    List<Delivery> due(UUID channel) {
        return database.query(
                DUE,
                statement -> {
                    statement.setObject(1, channel);
                    at(statement, 2, clock.instant());
                    statement.setInt(3, config.batch());
                },
                Deliveries::delivery);
    }

    /** All that ever went in one message, what was raised last first. */
    List<InDigest> ofDigest(UUID digest) {
        return database.query(
                OF_DIGEST,
                statement -> statement.setObject(1, digest),
                row -> new InDigest(delivery(row), row.getBoolean("pending")));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("alert_id", UUID.class),
                row.getInt("attempts"),
                row.getBoolean("backlog"),
                row.getObject("digest", UUID.class),
                row.getString("held") != null,
                row.getBoolean("capped"));
    }

    /** Stores how attempts ended, all in one statement and one flush. */
    void store(List<Outcome> outcomes) {
        var rows = outcomes.stream()
                .flatMap(outcome -> outcome.deliveries().stream().map(delivery -> new Row(delivery.id(), outcome)))
                .toList();
        database.update(STORE, statement -> {
            statement.setArray(1, column(statement, "uuid", rows, Row::delivery));
            statement.setArray(2, column(statement, "text", rows, row -> row.outcome()
                    .transition()
                    .to()));
            statement.setArray(3, column(statement, "text", rows, row -> row.outcome()
                    .attemptedAt()
                    .toString()));
            statement.setArray(4, column(statement, "text", rows, row -> row.outcome()
                    .nextAttempt()
                    .toString()));
            statement.setArray(5, column(statement, "int", rows, row -> row.attempt()
                    .answered()
                    .orElse(null)));
            statement.setArray(
                    6,
                    column(statement, "text", rows, row -> row.attempt().error().orElse(null)));
            statement.setArray(7, column(statement, "text", rows, row -> row.attempt()
                    .response()
                    .orElse(null)));
            statement.setArray(8, column(statement, "int", rows, row ->
                    (int) row.outcome().took().toMillis()));
        });
    }

    /** Makes due at once what was raised since then and waits for its next attempt. */
    void hasten(UUID channel, Instant raisedSince) {
        var now = clock.instant();
        database.update(HASTEN, statement -> {
            at(statement, 1, now);
            statement.setObject(2, channel);
            at(statement, 3, now);
            at(statement, 4, raisedSince);
        });
    }

    /**
     * A delivery that is part of a digest.
     *
     * @param pending whether it is still to be sent
     */
    record InDigest(Delivery delivery, boolean pending) {}

    /** An outcome as it is stored with each of its deliveries. */
    private record Row(UUID delivery, Outcome outcome) {

        Attempt attempt() {
            return outcome.attempt();
        }
    }
}
