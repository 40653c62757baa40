package org.newswatch.alert.raise;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads alerts back. Plain SQL: the order of transactions has no place in an entity. What is where in that order is asked of the
 * keys; alerts themselves are always asked for with their days, so that the database looks at no other days. Whoever asks by
 * subscription has made sure that it is the caller's.
 */
@ApplicationScoped
public class Alerts {

    // Alerts first, whatever the database thinks: of a day that began a minute ago it has no statistics, takes its
    // tables for
    // nearly empty, and would look for all the alerts anew for each subscription.
    private static final String SELECT = """
        with a as materialized (select * from alert where id = any (?) and day = any (?))
        select a.id, a.kind, a.subscription_id, s.name, r.shown, r.story, a.story_id, a.story_articles, a.why, a.raised_at
        from a
        join subscription s on s.id = a.subscription_id and s.deleted_at is null
        join article r on r.id = a.article_id and r.version = a.article_version and r.day = a.day
        where r.day = any (?)
        """;

    private static final String PLACES = """
        select t.alert_id, t.day, t.transaction::text::bigint as transaction, t.seq
        from told t join subscription s on s.id = t.subscription_id and s.deleted_at is null
        where t.subscription_id = ? and \
        """;

    // The newest so many stand in the so many subscriptions whose newest is newest: one step in the index of each says
    // which
    // those are, and only of those more is read.
    private static final String PLACES_OF_TENANT = """
        select t.alert_id, t.day, t.transaction::text::bigint as transaction, t.seq
        from (
            select s.id from subscription s cross join lateral (
                select t.transaction, t.seq from told t
                where t.subscription_id = s.id and (t.transaction, t.seq) < (?::xid8, ?)
                order by t.transaction desc, t.seq desc limit 1) t
            where s.tenant_id = ? and s.deleted_at is null
            order by t.transaction desc, t.seq desc limit ?) s
        cross join lateral (
            select * from told t where t.subscription_id = s.id and (t.transaction, t.seq) < (?::xid8, ?)
            order by t.transaction desc, t.seq desc limit ?) t
        order by t.transaction desc, t.seq desc limit ?\
        """;

    // A transaction that still runs may yet commit an alert with a lower place than one that is visible already;
    // only what is older than all that run is final.
    private static final String FINAL = "t.transaction < pg_snapshot_xmin(pg_current_snapshot())";

    private static final String NEW_SINCE = """
        select f.id from unnest(?, ?, ?) as f (id, transaction, seq)
        join subscription s on s.id = f.id and s.deleted_at is null
        where exists (select from told t where t.subscription_id = f.id
                      and (t.transaction, t.seq) > (f.transaction::xid8, f.seq) and %s)\
        """.formatted(FINAL);

    private final AgroalDataSource database;
    private final AlertRows rows;

    Alerts(AgroalDataSource database, AlertRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those of the ids that were raised on these days and whose subscription still stands, in no order. */
    public List<Alert> byIds(Collection<UUID> ids, Collection<LocalDate> days) {
        return ids.isEmpty()
                ? List.of()
                : query(
                        SELECT,
                        statement -> {
                            var connection = statement.getConnection();
                            var distinct = connection.createArrayOf(
                                    "date", days.stream().distinct().toArray());
                            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                            statement.setArray(2, distinct);
                            statement.setArray(3, distinct);
                        },
                        rows::read);
    }

    /** The next alerts of a subscription in the order they were raised; never one that a later call would go before. */
    public Stretch after(UUID subscription, Cursor from, int limit) {
        var places = query(
                PLACES + "(t.transaction, t.seq) > (?::xid8, ?) and " + FINAL
                        + " order by t.transaction, t.seq limit ?",
                statement -> range(statement, subscription, from, limit),
                Place::of);
        var kept = kept(places);
        return new Stretch(kept, places.isEmpty() ? from : places.getLast().at(), kept.size() < places.size());
    }

    /** The alerts of a subscription before a place, newest first, as far as they are kept. */
    public List<PositionedAlert> before(UUID subscription, Cursor from, int limit) {
        return kept(query(
                PLACES + "(t.transaction, t.seq) < (?::xid8, ?) order by t.transaction desc, t.seq desc limit ?",
                statement -> range(statement, subscription, from, limit),
                Place::of));
    }

    /** The alerts of all subscriptions of a tenant before a place, newest first, as far as they are kept. */
    public List<PositionedAlert> before(String tenant, Cursor from, int limit) {
        return kept(query(
                PLACES_OF_TENANT,
                statement -> {
                    statement.setString(1, Long.toString(from.transaction()));
                    statement.setLong(2, from.seq());
                    statement.setString(3, tenant);
                    statement.setInt(4, limit);
                    statement.setString(5, Long.toString(from.transaction()));
                    statement.setLong(6, from.seq());
                    statement.setInt(7, limit);
                    statement.setInt(8, limit);
                },
                Place::of));
    }

    /** The place after which everything is new. */
    public Cursor last(UUID subscription) {
        var newest = query(
                PLACES + FINAL + " order by t.transaction desc, t.seq desc limit 1",
                statement -> statement.setObject(1, subscription),
                Place::of);
        return newest.isEmpty() ? Cursor.START : newest.getFirst().at();
    }

    /** Those of the subscriptions that have alerts after their places. */
    public List<UUID> newSince(Map<UUID, Cursor> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        var asked = List.copyOf(places.entrySet());
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEW_SINCE)) {
            statement.setArray(1, column(connection, "uuid", asked, Map.Entry::getKey));
            statement.setArray(
                    2,
                    column(
                            connection,
                            "text",
                            asked,
                            place -> Long.toString(place.getValue().transaction())));
            statement.setArray(3, column(connection, "bigint", asked, place -> place.getValue()
                    .seq()));
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("alerts can't be looked for", e);
        }
    }

    private static <T> Array column(Connection connection, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private List<PositionedAlert> kept(List<Place> places) {
        var ids = places.stream().map(Place::alert).toList();
        var days = places.stream().map(Place::day).toList();
        var alerts = byIds(ids, days).stream().collect(toMap(Alert::id, identity()));
        return places.stream()
                .flatMap(place -> Stream.ofNullable(alerts.get(place.alert()))
                        .map(alert -> new PositionedAlert(place.at(), alert)))
                .toList();
    }

    private static void range(PreparedStatement statement, UUID subscription, Cursor from, int limit)
            throws SQLException {
        statement.setObject(1, subscription);
        statement.setString(2, Long.toString(from.transaction()));
        statement.setLong(3, from.seq());
        statement.setInt(4, limit);
    }

    private <T> List<T> query(String sql, Parameters parameters, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.bind(statement);
            try (var result = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (result.next()) {
                    read.add(reading.of(result));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("alerts can't be read", e);
        }
    }

    /**
     * A part of what a follower reads.
     *
     * @param upTo where the next part begins
     * @param gone whether there were alerts that are no longer kept
     */
    public record Stretch(List<PositionedAlert> alerts, Cursor upTo, boolean gone) {}

    /** Where an alert is: in the order, and in which day. */
    private record Place(UUID alert, LocalDate day, Cursor at) {

        static Place of(ResultSet row) throws SQLException {
            return new Place(
                    row.getObject("alert_id", UUID.class),
                    row.getObject("day", LocalDate.class),
                    new Cursor(row.getLong("transaction"), row.getLong("seq")));
        }
    }

    /** Sets the parameters of a statement. */
    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Makes one of a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
