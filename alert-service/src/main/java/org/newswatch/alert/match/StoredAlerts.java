package org.newswatch.alert.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.RestoreConfig;

/**
 * Stores alerts with their deliveries. Plain SQL: one statement stores thousands, and the constraint on their keys, not a look before,
 * makes sure that a subscription is told once; on whatever day, and for as long as keys are kept.
 */
@Singleton
class StoredAlerts {

    private static final int AT_ONCE = 2_000;

    private static final String STORE = """
        with given as (
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                 as a (id, subscription_id, about, article_id, article_version, story_id, story_articles, why,
                       held_until, held, kind, correctable, urgent, traceparent, published_at, alone, told, n)
        ), today as (
            select ?::timestamptz as raised_at, ?::date as day
        ), keys as (
            insert into told (alert_id, subscription_id, day)
            select a.id, s.id, t.day
            from given a
            join subscription s on s.id = a.subscription_id and s.deleted_at is null
                               and s.status not in ('draft', 'paused')
            cross join today t
            order by a.n
            on conflict do nothing
            returning alert_id
        ), first as (
            select distinct on (g.id) g.*, s.tenant_id, s.status
            from keys k join given g on g.id = k.alert_id join subscription s on s.id = g.subscription_id
            order by g.id, g.n
        ), raised as (
            insert into alert (day, id, subscription_id, tenant_id, about, article_id, article_version,
                               story_id, story_articles, why, kind, correctable, raised_at)
            select t.day, f.id, f.subscription_id, f.tenant_id, f.about, f.article_id, f.article_version,
                   f.story_id, f.story_articles, f.why::json, f.kind, f.correctable, t.raised_at
            from first f cross join today t
        ), due as (
            insert into delivery (day, id, alert_id, channel_id, status, held, urgent, next_attempt_at, created_at,
                                  traceparent, published_at)
            select t.day, uuidv7(), f.id, c.id,
                   case when f.status = 'active' and c.status = 'active'
                             and not (f.told and (c.type <> 'webhook' or not f.alone))
                        then 'pending' else 'suppressed' end,
                   f.held, f.urgent, coalesce(f.held_until, t.raised_at), t.raised_at, f.traceparent, f.published_at
            from first f cross join today t
            join channel c on c.subscription_id = f.subscription_id
                and (c.status <> 'unconfirmed' or c.recovered_at is not null)
            order by f.n
        )
        select subscription_id from first
        """;

    private final ObjectMapper json;
    private final RestoreConfig restore;

    StoredAlerts(ObjectMapper json, RestoreConfig restore) {
        this.json = json;
        this.restore = restore;
    }

    /** Stores those that are new; the subscription of each of them. */
    List<UUID> store(List<RaisedAlert> alerts, ArticleTraces traces, Instant now, Connection database)
            throws SQLException {
        var raised = new ArrayList<UUID>();
        for (int from = 0; from < alerts.size(); from += AT_ONCE) {
            var some = alerts.subList(from, Math.min(from + AT_ONCE, alerts.size()));
            raised.addAll(storeAtOnce(some, traces, now, database));
        }
        return raised;
    }

    private List<UUID> storeAtOnce(List<RaisedAlert> alerts, ArticleTraces traces, Instant now, Connection database)
            throws SQLException {
        var column = new Columns<>(alerts, database);
        try (var statement = database.prepareStatement(STORE)) {
            statement.setArray(1, column.of("uuid", RaisedAlert::id));
            statement.setArray(2, column.of("uuid", RaisedAlert::subscription));
            statement.setArray(3, column.of("text", RaisedAlert::about));
            statement.setArray(4, column.of("text", alert -> alert.article().id()));
            statement.setArray(5, column.of("int", alert -> alert.article().version()));
            statement.setArray(6, column.of("text", RaisedAlert::story));
            statement.setArray(
                    7, column.of("int", alert -> alert.article().story().articles()));
            statement.setArray(8, column.of("text", this::why));
            statement.setArray(9, column.of("timestamptz", StoredAlerts::heldUntil));
            statement.setArray(10, column.of("text", StoredAlerts::heldBy));
            statement.setArray(11, column.of("text", alert -> alert.kind().key()));
            statement.setArray(
                    12,
                    column.of("boolean", alert -> alert.telling().followUps().corrections()));
            statement.setArray(13, column.of("boolean", RaisedAlert::urgent));
            statement.setArray(14, column.of("text", alert -> traces.parent(alert.article())));
            statement.setArray(15, column.of("timestamptz", StoredAlerts::publishedAt));
            statement.setArray(16, column.of("boolean", RaisedAlert::goesAlone));
            statement.setArray(17, column.of("boolean", this::mayHaveBeenTold));
            statement.setObject(18, now.atOffset(ZoneOffset.UTC));
            statement.setObject(19, LocalDate.ofInstant(now, ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                var raised = new ArrayList<UUID>();
                while (row.next()) {
                    raised.add(row.getObject(1, UUID.class));
                }
                return raised;
            }
        }
    }

    /** Raised before at about the time when its article was taken in, and due then as its schedule says. */
    private boolean mayHaveBeenTold(RaisedAlert alert) {
        var raised = alert.article().ingestedAt();
        return raised != null
                && restore.toldUntil()
                        .filter(lost -> alert.telling()
                                .schedule()
                                .due(raised, alert.urgent())
                                .at()
                                .isBefore(lost))
                        .isPresent();
    }

    private static @Nullable String heldUntil(RaisedAlert alert) {
        return alert.held() == null ? null : alert.held().until().toString();
    }

    private static @Nullable String publishedAt(RaisedAlert alert) {
        var at = alert.article().ingestedAt();
        return at == null ? null : at.toString();
    }

    private static @Nullable String heldBy(RaisedAlert alert) {
        return alert.held() == null ? null : alert.held().by();
    }

    private String why(RaisedAlert alert) {
        try {
            return json.writeValueAsString(alert.why());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("why an alert was raised can't be written as JSON", e);
        }
    }
}
