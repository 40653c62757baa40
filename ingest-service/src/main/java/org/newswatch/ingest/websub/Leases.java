package org.newswatch.ingest.websub;

import static java.util.Locale.ROOT;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.websub.Lease.State;

/** The leases of all feeds. Each replica claims those that are due; what it does not finish is due again later. */
@ApplicationScoped
class Leases {

    private static final String SELECT = """
        select lease.id, coalesce(feed, '00000000-0000-0000-0000-000000000000'), hub, topic, secret, state, tries,
               not exists (select from feed_poll poll
                            where poll.feed = lease.feed and poll.status not in ('paused', 'gone'))
          from websub_lease lease
        """;

    private static final String CLAIM = """
        update websub_lease set next_at = ?
         where id in (select id from websub_lease
                          where next_at <= ? or (feed is null and state <> 'ending')
                          order by next_at limit ? for update skip locked)
        returning id
        """;

    private static final String WANT = """
        insert into websub_lease (id, feed, hub, topic, secret, state, next_at)
        select ?, id, ?, ?, ?, 'wanted', ? from feed where id = ?
        on conflict do nothing
        """;

    private static final String MOVE = """
        update websub_lease set state = ?, next_at = ?, tries = ?, ends_at = coalesce(?, ends_at)
         where id = ? and state <> 'ending'
        """;

    private static final String PUSHED_UNTIL = "update feed_poll set pushed_until = ? where feed = ?";

    private final DataSource database;

    Leases(DataSource database) {
        this.database = database;
    }

    Optional<Lease> find(UUID id) {
        return query(SELECT + "where lease.id = ?", id).stream().findFirst();
    }

    /** The one that stands, whatever became of it; one that ends does not count. */
    Optional<Lease> ofFeed(UUID feed) {
        return query(SELECT + "where feed = ? and state <> 'ending'", feed).stream()
                .findFirst();
    }

    /** Those that something is to be done about; nobody else gets them until the time given has passed. */
    List<Lease> claim(int most, Instant now, Duration until) {
        var ids = execute(
                CLAIM,
                statement -> {
                    var claimed = new ArrayList<UUID>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            claimed.add(rows.getObject(1, UUID.class));
                        }
                    }
                    return claimed;
                },
                at(now.plus(until)),
                at(now),
                most);
        return ids.isEmpty()
                ? List.of()
                : query(SELECT + "where lease.id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    /** Unless the feed has one that stands, or is no more. */
    void want(UUID id, UUID feed, String hub, String topic, String secret, Instant now) {
        update(WANT, id, hub, topic, secret, at(now), feed);
    }

    /** @param endsAt of an active lease; null where it stays as it is */
    void move(UUID id, State state, int tries, Instant next, @Nullable Instant endsAt) {
        update(MOVE, state.name().toLowerCase(ROOT), at(next), tries, endsAt == null ? null : at(endsAt), id);
    }

    /** The hub is to be told to stop. */
    void end(UUID id, Instant now) {
        update("update websub_lease set state = 'ending', tries = 0, next_at = ? where id = ?", at(now), id);
    }

    void triedToEnd(UUID id, int tries, Instant next) {
        update("update websub_lease set tries = ?, next_at = ? where id = ?", tries, at(next), id);
    }

    void forget(UUID id) {
        update("delete from websub_lease where id = ?", id);
    }

    /** Tells those who poll the feed that a hub does until then, or with null that none does. */
    void pushedUntil(UUID feed, @Nullable Instant until) {
        update(PUSHED_UNTIL, until == null ? null : at(until), feed);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private List<Lease> query(String sql, @Nullable Object... parameters) {
        return execute(
                sql,
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        var leases = new ArrayList<Lease>();
                        while (rows.next()) {
                            leases.add(lease(rows));
                        }
                        return leases;
                    }
                },
                parameters);
    }

    private void update(String sql, @Nullable Object... parameters) {
        execute(sql, PreparedStatement::executeUpdate, parameters);
    }

    private <T> T execute(String sql, Work<T> work, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the leases of hubs can't be read or written", e);
        }
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                State.valueOf(row.getString(6).toUpperCase(ROOT)),
                row.getInt(7),
                row.getBoolean(8));
    }
}
