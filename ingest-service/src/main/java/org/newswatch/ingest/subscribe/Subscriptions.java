package org.newswatch.ingest.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Subscribes tenants to feeds, set-wise, and ends subscriptions. */
@ApplicationScoped
class Subscriptions {

    /** Two requests of one tenant take turns, so that neither subscribes twice or beyond the limit. */
    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtextextended('feeds of ' || ?, 0))";

    private static final String COUNT = "select count(*) from feed where tenant = ?";

    /** All feeds and their polling in one round trip; those the tenant has already are left as they are. */
    private static final String ADD = """
        with incoming as (
            select * from json_to_recordset(?::json) as one (id uuid, url text, title text, titled_by text,
                format text, language text, site text, tags text[], interval_asked float8)),
        fresh as (
            insert into feed (id, tenant, url, title, titled_by, format, language, site, tags, interval_asked, created_at)
            select id, ?, url, title, titled_by, format, language, site, tags, make_interval(secs => interval_asked),
                   ?::timestamptz
              from incoming
             order by id
            on conflict (tenant, address) do nothing
            returning id, interval_asked, created_at)
        insert into feed_poll (feed, next_fetch_at, poll_interval)
        select id, created_at, least(interval_asked, make_interval(secs => ?::float8)) from fresh
        """;

    private static final String KNOWN = "select address, id from feed where tenant = ? and address = any (?)";

    private final FeedTables tables;
    private final ObjectMapper json;
    private final SubscribeConfig config;
    private final InstantSource clock;

    Subscriptions(FeedTables tables, ObjectMapper json, SubscribeConfig config, InstantSource clock) {
        this.tables = tables;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a set of feeds came to.
     *
     * @param ids of the feeds by their address without the scheme, new and known; a feed that found no room has none
     */
    record Outcome(Map<String, UUID> ids) {

        boolean isNew(NewFeed feed) {
            return feed.id().equals(ids.get(feed.address()));
        }
    }

    /** Subscribes in one transaction to all that the tenant does not have; the polls are due at once. */
    Outcome add(String tenant, List<NewFeed> feeds) {
        return tables.change(connection -> {
            takeTurns(connection, tenant);
            var ids = known(connection, tenant, addresses(feeds));
            var fresh =
                    fresh(feeds, ids).stream().limit(room(connection, tenant)).toList();
            insert(connection, tenant, fresh);
            fresh.forEach(feed -> ids.put(feed.address(), feed.id()));
            return new Outcome(ids);
        });
    }

    /** What an {@link #add} would come to. */
    Outcome outcome(String tenant, List<NewFeed> feeds) {
        return tables.read(connection -> {
            var ids = known(connection, tenant, addresses(feeds));
            fresh(feeds, ids).stream()
                    .limit(room(connection, tenant))
                    .forEach(feed -> ids.put(feed.address(), feed.id()));
            return new Outcome(ids);
        });
    }

    /** How many more feeds the tenant may have. */
    long room(String tenant) {
        return tables.read(connection -> room(connection, tenant));
    }

    /** Whether there was one to end. */
    boolean end(String tenant, UUID id) {
        return tables.change(connection -> {
            try (var statement = connection.prepareStatement("delete from feed where tenant = ? and id = ?")) {
                statement.setString(1, tenant);
                statement.setObject(2, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** The first of each address that is not known. */
    private static Collection<NewFeed> fresh(List<NewFeed> feeds, Map<String, UUID> known) {
        var fresh = new LinkedHashMap<String, NewFeed>();
        feeds.stream()
                .filter(feed -> !known.containsKey(feed.address()))
                .forEach(feed -> fresh.putIfAbsent(feed.address(), feed));
        return fresh.values();
    }

    private static String[] addresses(List<NewFeed> feeds) {
        return feeds.stream().map(NewFeed::address).toArray(String[]::new);
    }

    private static void takeTurns(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE_TURNS)) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private long room(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, tenant);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return Math.max(0, config.maxFeeds() - rows.getLong(1));
            }
        }
    }

    private void insert(Connection connection, String tenant, List<NewFeed> feeds) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, json.writeValueAsString(feeds));
            statement.setString(2, tenant);
            statement.setString(3, clock.instant().toString());
            statement.setLong(4, config.firstInterval().toSeconds());
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("feeds could not be written as JSON", e);
        }
    }

    private static Map<String, UUID> known(Connection connection, String tenant, String[] addresses)
            throws SQLException {
        try (var statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, tenant);
            statement.setArray(2, connection.createArrayOf("text", addresses));
            try (var rows = statement.executeQuery()) {
                var ids = new HashMap<String, UUID>();
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
                return ids;
            }
        }
    }
}
