package org.newswatch.ingest.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The health of feeds as it is stored, and the events that are still to be announced. */
@ApplicationScoped
class WatchedFeeds {

    private static final String SELECT = """
        select feed.id, tenant, url, title, health.state, coalesce(health.version, 0),
               coalesce(poll.missed_items, 0), coalesce(poll.polls, 0)
          from feed left join feed_health health on health.feed = feed.id
                    left join feed_poll poll on poll.feed = feed.id
         where feed.id = any (?::uuid[])
        """;

    /** All at once, each only where nobody else was faster, and its event in the same breath. */
    private static final String STORE = """
        with stored as (
          insert into feed_health as known (feed, version, status, state)
          select feed, version + 1, status, cast(state as jsonb)
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) as incoming (feed, version, status, state)
           where exists (select from feed where feed.id = incoming.feed)
           order by feed
          on conflict (feed) do update
             set version = excluded.version, status = excluded.status, state = excluded.state
           where known.version = excluded.version - 1
          returning feed),
        told as (
          insert into feed_health_event (feed, event)
          select feed, cast(event as jsonb)
            from unnest(?::uuid[], ?::text[]) as changes (feed, event) join stored using (feed))
        select feed from stored
        """;

    private final DataSource database;
    private final ObjectMapper json;

    WatchedFeeds(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A feed as it is to be stored now, and what is to be announced of it. */
    record Change(WatchedFeed feed, @Nullable HealthChanged event) {}

    Optional<WatchedFeed> find(UUID id, String tenant) {
        return find(List.of(id)).stream()
                .filter(feed -> feed.tenant().equals(tenant))
                .findFirst();
    }

    /** Those of them that are still subscribed to. */
    List<WatchedFeed> find(Collection<UUID> ids) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                var feeds = new ArrayList<WatchedFeed>();
                while (rows.next()) {
                    feeds.add(feed(rows));
                }
                return feeds;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the health of feeds can't be read", e);
        }
    }

    /** Returns the feeds that were stored; the others have changed meanwhile or are gone. */
    Set<UUID> store(List<Change> changes) {
        var told = changes.stream().filter(change -> change.event() != null).toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(STORE)) {
            var feeds = changes.stream().map(Change::feed).toList();
            statement.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            feeds.stream().map(WatchedFeed::id).toList()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "bigint",
                            feeds.stream().map(WatchedFeed::version).toList()));
            statement.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            feeds.stream()
                                    .map(feed -> feed.health().status().word())
                                    .toList()));
            statement.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            feeds.stream().map(feed -> text(feed.health())).toList()));
            statement.setArray(
                    5,
                    array(
                            connection,
                            "uuid",
                            told.stream().map(change -> change.feed().id()).toList()));
            statement.setArray(
                    6,
                    array(
                            connection,
                            "text",
                            told.stream().map(change -> text(change.event())).toList()));
            try (var rows = statement.executeQuery()) {
                var stored = new HashSet<UUID>();
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
                return stored;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the health of feeds can't be stored", e);
        }
    }

    private WatchedFeed feed(ResultSet row) throws SQLException {
        var state = row.getString(5);
        return new WatchedFeed(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                state == null ? new Health() : health(state),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }

    private Health health(String state) {
        try {
            return json.readValue(state, Health.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed's health is stored in a form of another version", e);
        }
    }

    private String text(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed's health must have a JSON form", e);
        }
    }

    private static Array array(Connection connection, String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
