package org.newswatch.alert.match;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Stores alerts with their deliveries. Plain SQL: one statement stores thousands, and its constraint, not a look before,
 * makes sure that a subscription is told once.
 */
@Singleton
class StoredAlerts {

    private static final int AT_ONCE = 2_000;

    private static final String STORE = """
        with raised as (
            insert into alert (id, subscription_id, tenant_id, about, article_id, article_version,
                               story_id, story_articles, why, raised_at)
            select a.id, s.id, s.tenant_id, a.about, a.article_id, a.article_version,
                   a.story_id, a.story_articles, a.why::json, ?
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                 as a (id, subscription_id, about, article_id, article_version, story_id, story_articles, why, n)
            join subscription s on s.id = a.subscription_id and s.deleted_at is null
            order by a.n
            on conflict do nothing
            returning id, subscription_id, raised_at
        ), due as (
            insert into delivery (id, alert_id, channel_id, next_attempt_at)
            select uuidv7(), r.id, c.id, r.raised_at
            from raised r join channel c on c.subscription_id = r.subscription_id
        )
        select subscription_id from raised
        """;

    private final ObjectMapper json;

    StoredAlerts(ObjectMapper json) {
        this.json = json;
    }

    /** Stores those that are new; the subscription of each of them. */
    List<UUID> store(List<RaisedAlert> alerts, Instant now, Connection database) throws SQLException {
        var raised = new ArrayList<UUID>();
        for (int from = 0; from < alerts.size(); from += AT_ONCE) {
            raised.addAll(storeAtOnce(alerts.subList(from, Math.min(from + AT_ONCE, alerts.size())), now, database));
        }
        return raised;
    }

    private List<UUID> storeAtOnce(List<RaisedAlert> alerts, Instant now, Connection database) throws SQLException {
        var column = new Columns<>(alerts, database);
        try (var statement = database.prepareStatement(STORE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, column.of("uuid", RaisedAlert::id));
            statement.setArray(3, column.of("uuid", RaisedAlert::subscription));
            statement.setArray(4, column.of("text", RaisedAlert::about));
            statement.setArray(5, column.of("text", alert -> alert.article().id()));
            statement.setArray(6, column.of("int", alert -> alert.article().version()));
            statement.setArray(7, column.of("text", RaisedAlert::story));
            statement.setArray(
                    8, column.of("int", alert -> alert.article().story().articles()));
            statement.setArray(9, column.of("text", this::why));
            try (var row = statement.executeQuery()) {
                var raised = new ArrayList<UUID>();
                while (row.next()) {
                    raised.add(row.getObject(1, UUID.class));
                }
                return raised;
            }
        }
    }

    private String why(RaisedAlert alert) {
        try {
            return json.writeValueAsString(alert.why());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("why an alert was raised can't be written as JSON", e);
        }
    }
}
