package org.newswatch.ingest.subscribe;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.newswatch.ingest.article.Links;
import org.newswatch.local.KafkaAndPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables of feeds in a real PostgreSQL, for tests without the service around them. */
final class TestTables {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    Instant now = NOON;

    final FeedTables tables = new FeedTables(database) {
        @Override
        <T> T change(Work<T> work) {
            return read(connection -> {
                connection.setAutoCommit(false);
                var made = work.on(connection);
                connection.commit();
                return made;
            });
        }
    };

    TestTables() {
        var servers = new KafkaAndPostgres();
        servers.init(Map.of("database", "subscribe"));
        var settings = servers.start();
        database.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        database.setUser(settings.get("quarkus.datasource.username"));
        database.setPassword(settings.get("quarkus.datasource.password"));
        Flyway.configure().dataSource(database).load().migrate();
    }

    Feeds feeds() {
        return new Feeds(tables);
    }

    Subscriptions subscriptions(int maxFeeds) {
        return new Subscriptions(tables, new ObjectMapper(), new Limits(maxFeeds), clock());
    }

    FeedChanges changes() {
        return new FeedChanges(tables, clock());
    }

    Refreshes refreshes() {
        return new Refreshes(tables, new Limits(1), clock());
    }

    private InstantSource clock() {
        return () -> now;
    }

    static NewFeed feed(String url, String... tags) {
        return NewFeed.of(Links.canonical(url), null, null, List.of(tags), null);
    }
}
