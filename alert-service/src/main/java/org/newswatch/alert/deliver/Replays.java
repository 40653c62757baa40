package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/** Sends again what owners ask for, under the ids that receivers know it by, and with a schedule that begins anew. */
@Singleton
class Replays {

    private static final String AGAIN = """
        update delivery d
        set status = '%s', next_attempt_at = ?, replayed_at = ?, replayed_after = d.attempts\
        """.formatted(Transition.REPLAY.to());

    // Its id has the time at which it was made, by the database's clock: it lies under that day or, by another clock,
    // one near it.
    private static final String ASKED = """
        select d.id, d.channel_id, d.digest, coalesce(d.digest_from, d.day) as day, c.status
        from delivery d join channel c on c.id = d.channel_id
        where d.id = ? and d.day between ? and ? and c.tenant_id = ?\
        """;

    // What went in one message goes in one message again.
    private static final String ONE = AGAIN + """

        from channel c
        where c.id = ? and d.channel_id = c.id and c.status = 'active' and d.day >= ? and (d.id = ? or d.digest = ?) and %s\
        """.formatted(Transition.REPLAY.allowed("d.status"));

    // One more than the limit is looked at, to say where the next call goes on.
    private static final String MANY = """
        with missing as (
            select d.id, d.day, d.created_at, row_number() over (order by d.created_at, d.id) as place
            from delivery d
            join channel c on c.id = d.channel_id and c.subscription_id = ? and c.status = 'active'
            where d.day between ? and ? and d.created_at >= ? and d.created_at < ? and d.status = any (?)
            order by d.created_at, d.id limit ? + 1
        ), again as (
            %s
            from missing m where m.id = d.id and m.day = d.day and d.day between ? and ? and m.place <= ? and %s
            returning 1
        )
        select (select count(*) from again) as replayed, (select max(created_at) from missing where place > ?) as next\
        """.formatted(AGAIN, Transition.REPLAY.allowed("d.status"));

    private static final int NEAR = 3;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 1);

    private final Database database;
    private final OpenDays open;
    private final DeliverConfig config;
    private final InstantSource clock;

    Replays(Database database, OpenDays open, DeliverConfig config, InstantSource clock) {
        this.database = database;
        this.open = open;
        this.config = config;
        this.clock = clock;
    }

    /** One delivery of a tenant, and those that go in the same message; false when the tenant has no such one. */
    boolean one(String tenant, UUID delivery) {
        var made = day(Instant.ofEpochMilli(delivery.getMostSignificantBits() >>> 16));
        var found = database.query(
                ASKED,
                statement -> {
                    statement.setObject(1, delivery);
                    statement.setObject(2, made.minusDays(NEAR));
                    statement.setObject(3, made.plusDays(NEAR));
                    statement.setString(4, tenant);
                },
                Asked::of);
        if (found.isEmpty()) {
            return false;
        }
        if (again(found.getFirst()) == 0) {
            throw Refused.conflict("its channel is " + found.getFirst().channelStatus()
                    + ": nothing is sent to it before it is active");
        }
        open.change();
        return true;
    }

    private int again(Asked asked) {
        var now = clock.instant();
        return database.update(ONE, statement -> {
            at(statement, 1, now);
            at(statement, 2, now);
            statement.setObject(3, asked.channel());
            statement.setObject(4, asked.from());
            statement.setObject(5, asked.id());
            statement.setObject(6, asked.digest(), Types.OTHER);
        });
    }

    /** Those of a subscription's active channels that were raised in that time and are in one of the states. */
    Replayed since(UUID subscription, Instant since, Optional<Instant> until, List<String> states) {
        var now = clock.instant();
        var end = until.orElse(now);
        var from = day(since);
        var to = day(end).plusDays(1);
        var replayed = database.query(
                        MANY,
                        statement -> {
                            statement.setObject(1, subscription);
                            statement.setObject(2, from);
                            statement.setObject(3, to);
                            at(statement, 4, since);
                            at(statement, 5, end);
                            statement.setArray(6, statement.getConnection().createArrayOf("text", states.toArray()));
                            statement.setInt(7, config.replayLimit());
                            at(statement, 8, now);
                            at(statement, 9, now);
                            statement.setObject(10, from);
                            statement.setObject(11, to);
                            statement.setInt(12, config.replayLimit());
                            statement.setInt(13, config.replayLimit());
                        },
                        row -> new Replayed(row.getInt("replayed"), at(row, "next")))
                .getFirst();
        open.change();
        return replayed;
    }

    /** Of a time as far away as somebody may ask for: as far as there are days in the database. */
    private static LocalDate day(Instant time) {
        var day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return day.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    /**
     * How many are sent again.
     *
     * @param next where there are more than one call sends: the {@code since} of the next call
     */
    public record Replayed(int replayed, @Nullable Instant next) {}

    /**
     * A delivery that is to be sent again.
     *
     * @param from the day of the oldest that goes in the same message
     */
    private record Asked(UUID id, UUID channel, @Nullable UUID digest, LocalDate from, String channelStatus) {

        static Asked of(ResultSet row) throws SQLException {
            return new Asked(
                    row.getObject("id", UUID.class),
                    row.getObject("channel_id", UUID.class),
                    row.getObject("digest", UUID.class),
                    row.getObject("day", LocalDate.class),
                    row.getString("status"));
        }
    }
}
