package org.newswatch.alert.deliver;

import static java.util.Objects.requireNonNull;
import static org.newswatch.alert.deliver.Database.at;
import static org.newswatch.alert.deliver.Database.column;
import static org.newswatch.alert.deliver.Database.number;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.newswatch.alert.deliver.DeliveryView.Noticed;
import org.newswatch.alert.deliver.DeliveryView.Receiver;
import org.newswatch.alert.deliver.DeliveryView.Told;
import org.newswatch.alert.deliver.DeliveryView.Tried;

/** Reads back what was delivered and how. Whoever asks by subscription has made sure that it is the caller's. */
@Singleton
public class DeliveryLog {

    private static final String SELECT = """
        select d.id, d.day, d.alert_id, d.channel_id, c.type, d.status, d.created_at, d.delivered_at, n.reason,
               case when d.status = 'pending' and d.attempts = 0 then d.held end as held,
               case when d.status = 'pending' then d.next_attempt_at end as next_attempt_at
        from delivery d join channel c on c.id = d.channel_id and c.%s = ?
        left join notice n on n.id = d.alert_id
        where \
        """;

    private static final String OF_SUBSCRIPTION = SELECT.formatted("subscription_id");

    private static final String LIST =
            "d.id < ? and d.status = coalesce(?, d.status) and d.day >= ? order by d.id desc limit ?";

    private static final String OF_ALERT = OF_SUBSCRIPTION + "d.alert_id = ? and d.day = ? order by c.position";

    // What deliveries tell is looked up only for those that are shown, and on their days.
    private static final String TOLD = """
        select a.id, r.shown->>'title' as title, r.shown->>'url' as url
        from alert a join article r on r.id = a.article_id and r.version = a.article_version and r.day = a.day
        where a.id = any (?) and a.day = any (?) and r.day = any (?)\
        """;

    private static final String ATTEMPTS = """
        select * from (
            select *, row_number() over (partition by delivery_id order by at desc, n desc) as back
            from attempt where delivery_id = any (?)) a
        where back <= 20 order by at, n\
        """;

    private static final int LATELY = 7;

    private final Database database;
    private final InstantSource clock;

    DeliveryLog(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of a subscription before the one given, newest first. */
    List<DeliveryView> before(UUID subscription, UUID delivery, Optional<String> status, int limit) {
        return before(OF_SUBSCRIPTION + LIST, subscription, delivery, status, limit);
    }

    /** Those of all subscriptions of a tenant before the one given, newest first. */
    List<DeliveryView> before(String tenant, UUID delivery, Optional<String> status, int limit) {
        return before(SELECT.formatted("tenant_id") + LIST, tenant, delivery, status, limit);
    }

    private List<DeliveryView> before(String sql, Object owner, UUID delivery, Optional<String> status, int limit) {
        // Most often what was raised lately will do, and partitions of other days need not be looked at.
        var lately = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(LATELY);
        var found = before(sql, owner, delivery, status, lately, limit);
        return found.size() == limit ? found : before(sql, owner, delivery, status, LocalDate.EPOCH, limit);
    }

    private List<DeliveryView> before(
            String sql, Object owner, UUID delivery, Optional<String> status, LocalDate from, int limit) {
        return read(sql, statement -> {
            statement.setObject(1, owner);
            statement.setObject(2, delivery);
            statement.setString(3, status.orElse(null));
            statement.setObject(4, from);
            statement.setInt(5, limit);
        });
    }

    /** How an alert of a subscription, of that day, went on each of its channels. */
    public List<DeliveryView> ofAlert(UUID subscription, UUID alert, LocalDate day) {
        return read(OF_ALERT, statement -> {
            statement.setObject(1, subscription);
            statement.setObject(2, alert);
            statement.setObject(3, day);
        });
    }

    private List<DeliveryView> read(String sql, Database.Binding parameters) {
        var found = database.query(sql, parameters, Row::of);
        var told = told(found);
        var attempts = attempts(found.stream().map(row -> row.view().id()).toList());
        return found.stream()
                .map(row -> row.view()
                        .with(
                                told.get(row.told()),
                                attempts.getOrDefault(row.view().id(), List.of())))
                .toList();
    }

    private Map<UUID, Told> told(List<Row> rows) {
        var told = new HashMap<UUID, Told>();
        if (!rows.isEmpty()) {
            database.query(
                            TOLD,
                            statement -> {
                                var days = column(statement, "date", rows, Row::day);
                                statement.setArray(1, column(statement, "uuid", rows, Row::told));
                                statement.setArray(2, days);
                                statement.setArray(3, days);
                            },
                            row -> new Told(
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    URI.create(row.getString("url"))))
                    .forEach(alert -> told.put(alert.id(), alert));
        }
        return told;
    }

    private Map<UUID, List<Tried>> attempts(List<UUID> deliveries) {
        var attempts = new HashMap<UUID, List<Tried>>();
        database.query(
                        ATTEMPTS,
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("uuid", deliveries.toArray())),
                        row -> Map.entry(row.getObject("delivery_id", UUID.class), tried(row)))
                .forEach(entry -> attempts.computeIfAbsent(entry.getKey(), delivery -> new ArrayList<>())
                        .add(entry.getValue()));
        return attempts;
    }

    private static Tried tried(ResultSet row) throws SQLException {
        return new Tried(
                requireNonNull(at(row, "at")),
                number(row, "status"),
                row.getString("error"),
                row.getString("response"),
                row.getInt("took_ms"));
    }

    /**
     * A delivery as it is found.
     *
     * @param told the alert or the notice
     */
    private record Row(DeliveryView view, UUID told, LocalDate day) {

        static Row of(ResultSet row) throws SQLException {
            var told = row.getObject("alert_id", UUID.class);
            var view = new DeliveryView(
                    row.getObject("id", UUID.class),
                    null,
                    row.getString("reason") == null ? null : new Noticed(told, row.getString("reason")),
                    new Receiver(row.getObject("channel_id", UUID.class), row.getString("type")),
                    row.getString("status"),
                    row.getString("held"),
                    List.of(),
                    requireNonNull(at(row, "created_at")),
                    at(row, "next_attempt_at"),
                    at(row, "delivered_at"));
            return new Row(view, told, row.getObject("day", LocalDate.class));
        }
    }
}
