package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
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

    // What went in one message goes in one message again.
    private static final String ONE = AGAIN + """

        from delivery asked join channel c on c.id = asked.channel_id
        where asked.id = ? and c.tenant_id = ? and c.status = 'active'
          and (d.id = asked.id or d.digest = asked.digest and d.channel_id = asked.channel_id)
          and %s\
        """.formatted(Transition.REPLAY.allowed("d.status"));

    private static final String STATUS_OF_CHANNEL = """
        select c.status from delivery d join channel c on c.id = d.channel_id where d.id = ? and c.tenant_id = ?\
        """;

    // One more than the limit is looked at, to say where the next call goes on.
    private static final String MANY = """
        with missing as (
            select d.id, d.created_at, row_number() over (order by d.created_at, d.id) as place
            from delivery d
            join channel c on c.id = d.channel_id and c.subscription_id = ? and c.status = 'active'
            where d.created_at >= ? and d.created_at < ? and d.status = any (?)
            order by d.created_at, d.id limit ? + 1
        ), again as (
            %s
            from missing m where m.id = d.id and m.place <= ? and %s
            returning 1
        )
        select (select count(*) from again) as replayed, (select max(created_at) from missing where place > ?) as next\
        """.formatted(AGAIN, Transition.REPLAY.allowed("d.status"));

    private final Database database;
    private final DeliverConfig config;
    private final InstantSource clock;

    Replays(Database database, DeliverConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** One delivery of a tenant, and those that go in the same message; false when the tenant has no such one. */
    boolean one(String tenant, UUID delivery) {
        var now = clock.instant();
        int replayed = database.update(ONE, statement -> {
            at(statement, 1, now);
            at(statement, 2, now);
            statement.setObject(3, delivery);
            statement.setString(4, tenant);
        });
        if (replayed > 0) {
            return true;
        }
        var channel = database.query(
                STATUS_OF_CHANNEL,
                statement -> {
                    statement.setObject(1, delivery);
                    statement.setString(2, tenant);
                },
                row -> row.getString("status"));
        if (!channel.isEmpty()) {
            throw Refused.conflict(
                    "its channel is " + channel.getFirst() + ": nothing is sent to it before it is active");
        }
        return false;
    }

    /** Those of a subscription's active channels that were raised in that time and are in one of the states. */
    Replayed since(UUID subscription, Instant since, Optional<Instant> until, List<String> states) {
        var now = clock.instant();
        return database.query(
                        MANY,
                        statement -> {
                            statement.setObject(1, subscription);
                            at(statement, 2, since);
                            at(statement, 3, until.orElse(now));
                            statement.setArray(4, statement.getConnection().createArrayOf("text", states.toArray()));
                            statement.setInt(5, config.replayLimit());
                            at(statement, 6, now);
                            at(statement, 7, now);
                            statement.setInt(8, config.replayLimit());
                            statement.setInt(9, config.replayLimit());
                        },
                        row -> new Replayed(row.getInt("replayed"), at(row, "next")))
                .getFirst();
    }

    /**
     * How many are sent again.
     *
     * @param next where there are more than one call sends: the {@code since} of the next call
     */
    public record Replayed(int replayed, @Nullable Instant next) {}
}
