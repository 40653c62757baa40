package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;
import static org.newswatch.alert.deliver.Database.column;
import static org.newswatch.alert.deliver.Database.withoutFlush;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.newswatch.alert.schedule.Schedules;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Secrets;

/** The channels that something is due for. One replica at a time holds a channel, so a channel has one slot. */
@Singleton
class Channels {

    private static final Logger LOG = Logger.getLogger(Channels.class);

    // First some that can be held, then as many of each host and of each tenant as there is room for. No more are
    // looked
    // at than might be needed: with thousands due, all of them would take longer than to serve one. Who comes back with
    // few may ask again.
    private static final String CLAIM = """
        with free as (
            select c.id, c.host, c.tenant_id || ' ' || c.host as own, c.tenant_id || ' ' as tenant, c.leased_until
            from channel c
            where c.id in (select channel_id from delivery
                           where day = any (?) and status = 'pending' and next_attempt_at <= ?)
              and (c.leased_until is null or c.leased_until <= ?)
              and c.status = 'active' and not array[c.host, c.tenant_id || ' ' || c.host, c.tenant_id || ' '] && ?
              and exists (select from subscription s
                          where s.id = c.subscription_id and s.deleted_at is null and s.status = 'active')
            limit 2 * ?
        ), placed as (
            select id, host, own, tenant, leased_until,
                   row_number() over (partition by host order by leased_until nulls first) as place,
                   row_number() over (partition by own order by leased_until nulls first) as own_place
            from free
        ), fitting as (
            select p.id, p.tenant,
                   row_number() over (partition by p.tenant order by p.leased_until nulls first) as tenant_place
            from placed p
            left join unnest(?, ?) as r (name, room) on r.name = p.host
            left join unnest(?, ?) as o (name, room) on o.name = p.own
            where p.place <= coalesce(r.room, ?) and p.own_place <= coalesce(o.room, ?)
        )
        update channel set leased_until = ?, leased_by = ?
        where id = any (array(
            select c.id from channel c
            where c.id = any (array(
                select f.id from fitting f
                left join unnest(?, ?) as t (name, room) on t.name = f.tenant
                where f.tenant_place <= coalesce(t.room, ?)))
              and (c.leased_until is null or c.leased_until <= ?) and c.status = 'active'
            limit ? for update skip locked))
        returning id, subscription_id, tenant_id, type, address, host, settings, secret,
                  case when previous_until > ? then previous_secret end as previous_secret, failing_since,
                  (select s.schedule::text from subscription s where s.id = subscription_id) as schedule\
        """;

    private static final String RELEASE = """
        update channel
        set leased_until = ?, leased_by = null, worked_at = coalesce(?, worked_at),
            failing_since = case when ? then coalesce(failing_since, ?) else failing_since end,
            failures = case when not ? then failures when failing_since is null then 1 else failures + 1 end
        where id = ? and leased_by = ?\
        """;

    private static final String RECOVER =
            "update channel set failing_since = null, recovered_at = ? where id = ? and failing_since is not null";

    // Only while it is held: who has it now, or moved it elsewhere, judges anew.
    // Its deliveries that wait are kept, and the subscription's other channels are told.
    private static final String DISABLE =
            """
            with disabled as (
                update channel set status = 'disabled', status_reason = ?, leased_until = null, leased_by = null
                where id = ? and status = 'active' and leased_by = ?
                returning id, tenant_id, subscription_id, type
            ), suppressed as (
                update delivery d set status = '%s' from disabled c where d.channel_id = c.id and %s
            ), told as (
                insert into notice (id, tenant_id, subscription_id, channel_id, channel_type, reason, raised_at)
                select uuidv7(), tenant_id, subscription_id, id, type, ?, ? from disabled
                returning id, subscription_id, channel_id
            )
            insert into delivery (day, id, alert_id, channel_id, next_attempt_at, created_at)
            select ?, uuidv7(), n.id, c.id, ?, ?
            from told n
            join channel c on c.subscription_id = n.subscription_id and c.id <> n.channel_id and c.status = 'active'\
            """.formatted(Transition.SUPPRESS.to(), Transition.SUPPRESS.allowed("d.status"));

    private final Database database;
    private final OpenDays open;
    private final Secrets secrets;
    private final Schedules schedules;
    private final DeliverConfig config;
    private final InstantSource clock;

    Channels(
            Database database,
            OpenDays open,
            Secrets secrets,
            Schedules schedules,
            DeliverConfig config,
            InstantSource clock) {
        this.database = database;
        this.open = open;
        this.secrets = secrets;
        this.schedules = schedules;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes hold of up to {@code limit} channels for which something is due, until the lease ends.
     *
     * @param rooms as {@link Hosts} and {@link Slots} give them: how many channels of a host, of a tenant at a host, and of a tenant under the
     *     name that it has at no host, at most; where nothing is said, as many as a host or a tenant may have
     */
    List<Channel> claim(int limit, Map<String, Integer> rooms) {
        var now = clock.instant();
        var known = List.copyOf(rooms.entrySet());
        var full = known.stream().filter(host -> host.getValue() == 0).toList();
        return database
                .query(
                        CLAIM,
                        statement -> {
                            withoutFlush(statement.getConnection());
                            statement.setArray(1, open.days(statement.getConnection()));
                            at(statement, 2, now);
                            at(statement, 3, now);
                            statement.setArray(4, column(statement, "text", full, Map.Entry::getKey));
                            statement.setInt(5, limit);
                            var names = column(statement, "text", known, Map.Entry::getKey);
                            var most = column(statement, "int", known, Map.Entry::getValue);
                            statement.setArray(6, names);
                            statement.setArray(7, most);
                            statement.setArray(8, names);
                            statement.setArray(9, most);
                            statement.setInt(10, config.perHost());
                            statement.setInt(11, config.perHost());
                            at(statement, 12, now.plus(config.lease()));
                            statement.setString(13, config.replica());
                            statement.setArray(14, names);
                            statement.setArray(15, most);
                            statement.setInt(16, Slots.share(limit, 0));
                            at(statement, 17, now);
                            statement.setInt(18, limit);
                            at(statement, 19, now);
                        },
                        this::channel)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Lets go of a channel that nothing was sent to; nobody takes it before {@code rested}. */
    void release(Channel channel, Instant rested) {
        release(channel, rested, Optional.empty(), false);
    }

    /** Lets go of the channel of a turn. */
    void release(Turn turn, Instant rested) {
        release(turn.channel(), rested, turn.workedAt(), false);
    }

    /** Lets go of a channel whose last attempt failed. */
    void releaseFailing(Turn turn, Instant rested) {
        release(turn.channel(), rested, turn.workedAt(), true);
    }

    private void release(Channel channel, Instant rested, Optional<Instant> workedAt, boolean failing) {
        database.update(RELEASE, statement -> {
            withoutFlush(statement.getConnection());
            at(statement, 1, rested);
            statement.setObject(
                    2, workedAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setBoolean(3, failing);
            at(statement, 4, clock.instant());
            statement.setBoolean(5, failing);
            statement.setObject(6, channel.id());
            statement.setString(7, config.replica());
        });
    }

    /** Lets go of what this replica held before it was stopped the hard way. */
    void releaseAll() {
        database.update(
                "update channel set leased_until = null, leased_by = null where leased_by = ?",
                statement -> statement.setString(1, config.replica()));
    }

    /** Says that a channel that failed works again. */
    void recover(Channel channel) {
        database.update(RECOVER, statement -> {
            at(statement, 1, clock.instant());
            statement.setObject(2, channel.id());
        });
    }

    /** Sends nothing more to a channel until its owner wants it; {@code reason} says why and how. */
    void disable(Channel channel, String reason) {
        var now = clock.instant();
        database.update(DISABLE, statement -> {
            statement.setString(1, reason);
            statement.setObject(2, channel.id());
            statement.setString(3, config.replica());
            statement.setString(4, reason);
            at(statement, 5, now);
            statement.setObject(6, LocalDate.ofInstant(now, ZoneOffset.UTC));
            at(statement, 7, now);
            at(statement, 8, now);
        });
    }

    /** Empty where this version can't read what is stored: the others must not wait for it; it stays held until its lease ends. */
    private Optional<Channel> channel(ResultSet row) throws SQLException {
        try {
            return Optional.of(read(row));
        } catch (RuntimeException e) {
            LOG.errorf(e, "a channel can't be read and is left out: channel=%s", row.getString("id"));
            return Optional.empty();
        }
    }

    Channel read(ResultSet row) throws SQLException {
        return new Channel(
                row.getObject("id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getString("tenant_id"),
                row.getString("type"),
                row.getString("address"),
                row.getString("host"),
                row.getString("settings"),
                secrets(row),
                schedules.read(row.getString("schedule")),
                at(row, "failing_since"));
    }

    private List<Secret> secrets(ResultSet row) throws SQLException {
        return Stream.of(
                        Optional.ofNullable(row.getString("secret")),
                        Optional.ofNullable(row.getString("previous_secret")))
                .flatMap(Optional::stream)
                .map(secrets::open)
                .toList();
    }
}
