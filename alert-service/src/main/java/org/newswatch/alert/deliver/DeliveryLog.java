package org.newswatch.alert.deliver;

import static java.util.Objects.requireNonNull;
import static org.newswatch.alert.deliver.Database.at;
import static org.newswatch.alert.deliver.Database.number;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.deliver.DeliveryView.Noticed;
import org.newswatch.alert.deliver.DeliveryView.Receiver;
import org.newswatch.alert.deliver.DeliveryView.Told;
import org.newswatch.alert.deliver.DeliveryView.Tried;

/** Reads back what was delivered and how. Whoever asks by subscription has made sure that it is the caller's. */
@Singleton
public class DeliveryLog {

    // What deliveries tell is looked up only for those that are asked for.
    private static final String SELECT = """
        select d.id, d.alert_id, d.channel_id, d.type, d.status, d.created_at, d.delivered_at,
               r.shown->>'title' as title, r.shown->>'url' as url, n.reason,
               case when d.status = 'pending' and d.attempts = 0 then d.held end as held,
               case when d.status = 'pending' then d.next_attempt_at end as next_attempt_at
        from (
            select d.*, c.type, c.position
            from delivery d join channel c on c.id = d.channel_id and c.subscription_id = ?
            where %1$s) d
        left join alert a on a.id = d.alert_id
        left join article r on r.id = a.article_id and r.version = a.article_version
        left join notice n on n.id = d.alert_id
        order by %2$s
        """;

    private static final String LIST =
            SELECT.formatted("d.id < ? and d.status = coalesce(?, d.status) order by d.id desc limit ?", "d.id desc");

    private static final String OF_ALERT = SELECT.formatted("d.alert_id = ?", "d.position");

    private static final String ATTEMPTS = """
        select * from (
            select *, row_number() over (partition by delivery_id order by at desc, n desc) as back
            from attempt where delivery_id = any (?)) a
        where back <= 20 order by at, n\
        """;

    private final Database database;

    DeliveryLog(Database database) {
        this.database = database;
    }

    /** Those of a subscription before the one given, newest first. */
    List<DeliveryView> before(UUID subscription, UUID delivery, Optional<String> status, int limit) {
        return read(LIST, statement -> {
            statement.setObject(1, subscription);
            statement.setObject(2, delivery);
            statement.setString(3, status.orElse(null));
            statement.setInt(4, limit);
        });
    }

    /** How an alert of a subscription went on each of its channels. */
    public List<DeliveryView> ofAlert(UUID subscription, UUID alert) {
        return read(OF_ALERT, statement -> {
            statement.setObject(1, subscription);
            statement.setObject(2, alert);
        });
    }

    private List<DeliveryView> read(String sql, Database.Binding parameters) {
        var found = database.query(sql, parameters, DeliveryLog::view);
        var attempts = attempts(found.stream().map(DeliveryView::id).toList());
        return found.stream()
                .map(view -> view.with(attempts.getOrDefault(view.id(), List.of())))
                .toList();
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

    private static DeliveryView view(ResultSet row) throws SQLException {
        var told = row.getObject("alert_id", UUID.class);
        return new DeliveryView(
                row.getObject("id", UUID.class),
                alert(told, row.getString("title"), row.getString("url")),
                row.getString("reason") == null ? null : new Noticed(told, row.getString("reason")),
                new Receiver(row.getObject("channel_id", UUID.class), row.getString("type")),
                row.getString("status"),
                row.getString("held"),
                List.of(),
                requireNonNull(at(row, "created_at")),
                at(row, "next_attempt_at"),
                at(row, "delivered_at"));
    }

    private static @Nullable Told alert(UUID id, @Nullable String title, @Nullable String url) {
        return title == null || url == null ? null : new Told(id, title, URI.create(url));
    }
}
