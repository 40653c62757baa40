package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;
import static org.newswatch.alert.deliver.Database.column;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The deliveries that wait in the database, and how they went. */
@Singleton
class Deliveries {

    private static final int STORED_AT_ONCE = 1_000;

    private static final String SELECT = """
        select d.id, d.day, d.alert_id, d.attempts - d.replayed_after as attempts, d.digest, d.digest_from, d.held, d.capped, d.traceparent, d.published_at,
               d.attempts > 0 or d.replayed_at is not null or d.created_at < coalesce(c.recovered_at, '-infinity') as backlog,
               d.status = 'pending' as pending
        from delivery d join channel c on c.id = d.channel_id
        """;

    private static final String DUE = SELECT + """
        where d.day = any (?) and d.channel_id = ? and d.status = 'pending' and d.next_attempt_at <= ?
        order by d.id limit ?\
        """;

    private static final String OF_DIGEST = SELECT + "where d.digest = ? and d.day >= ? order by d.id desc";

    // The log of attempts is written with the outcomes, so that neither is there without the other. The days are given
    // twice: as a list the database sees them before it plans, and looks at no others.
    private static final String STORE = """
        with o as (
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::int[], ?::date[])
                 as o (id, status, attempted, next_attempt, http_status, error, response, took_ms, day)
        ), stored as (
            update delivery d
            set status = case when %s or o.status = '%s' and %s then o.status else d.status end,
                attempts = d.attempts + 1, next_attempt_at = o.next_attempt, last_attempt_at = o.attempted,
                last_status = o.http_status, last_error = o.error,
                delivered_at = case when o.status = '%s' then o.attempted else d.delivered_at end
            from o
            where d.id = o.id and d.day = o.day and d.day = any (?)
            returning d.id, d.attempts, o.attempted, o.http_status, o.error, o.response, o.took_ms
        )
        insert into attempt (delivery_id, n, at, status, error, response, took_ms) select * from stored\
        """.formatted(
                    Transition.RETRY.allowed("d.status"),
                    Transition.DELIVER.to(),
                    Transition.DELIVER.allowed("d.status"),
                    Transition.DELIVER.to());

    // Each one once: what was tried before the failures began has had its turn. A digest was raised long before its
    // time,
    // so it is the attempts that tell.
    private static final String HASTEN = """
        update delivery set next_attempt_at = ?
        where day = any (?) and channel_id = ? and status = 'pending' and attempts > 0 and next_attempt_at > ?
          and not exists (select from attempt a where a.delivery_id = delivery.id and a.at < ?)\
        """;

    private final Database database;
    private final OpenDays open;
    private final DeliverConfig config;
    private final InstantSource clock;
    private final Together<Row> outcomes;

    Deliveries(Database database, OpenDays open, DeliverConfig config, InstantSource clock) {
        this.database = database;
        this.open = open;
        this.config = config;
        this.clock = clock;
        this.outcomes = new Together<>(STORED_AT_ONCE, this::storeAtOnce);
    }

    /** What is due for a channel, in the order in which it was raised. */
    List<Delivery> due(UUID channel) {
        return database.query(
                DUE,
                statement -> {
                    statement.setArray(1, open.days(statement.getConnection()));
                    statement.setObject(2, channel);
                    at(statement, 3, clock.instant());
                    statement.setInt(4, config.batch());
                },
                Deliveries::delivery);
    }

    /**
     * All that ever went in one message, what was raised last first.
     *
     * @param from the day of the oldest
     */
    List<InDigest> ofDigest(UUID digest, LocalDate from) {
        return database.query(
                OF_DIGEST,
                statement -> {
                    statement.setObject(1, digest);
                    statement.setObject(2, from);
                },
                row -> new InDigest(delivery(row), row.getBoolean("pending")));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("alert_id", UUID.class),
                row.getInt("attempts"),
                row.getBoolean("backlog"),
                row.getObject("digest", UUID.class),
                row.getObject("digest_from", LocalDate.class),
                row.getString("held") != null,
                row.getBoolean("capped"),
                row.getString("traceparent"),
                at(row, "published_at"));
    }

    /** Stores how attempts ended, together with those of other channels: all in one statement and one flush. */
    void store(List<Outcome> ended) {
        outcomes.store(ended.stream()
                .flatMap(outcome -> outcome.deliveries().stream().map(delivery -> new Row(delivery, outcome)))
                .toList());
    }

    private void storeAtOnce(List<Row> rows) {
        database.update(STORE, statement -> {
            var days = column(statement, "date", rows, row -> row.delivery().day());
            statement.setArray(
                    1, column(statement, "uuid", rows, row -> row.delivery().id()));
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
            statement.setArray(9, days);
            statement.setArray(10, days);
        });
    }

    /** Makes due at once what was first tried since then and waits for its next attempt. */
    void hasten(UUID channel, Instant triedSince) {
        var now = clock.instant();
        database.update(HASTEN, statement -> {
            at(statement, 1, now);
            statement.setArray(2, open.days(statement.getConnection()));
            statement.setObject(3, channel);
            at(statement, 4, now);
            at(statement, 5, triedSince);
        });
    }

    /**
     * A delivery that is part of a digest.
     *
     * @param pending whether it is still to be sent
     */
    record InDigest(Delivery delivery, boolean pending) {}

    /** An outcome as it is stored with each of its deliveries. */
    private record Row(Delivery delivery, Outcome outcome) {

        Attempt attempt() {
            return outcome.attempt();
        }
    }
}
