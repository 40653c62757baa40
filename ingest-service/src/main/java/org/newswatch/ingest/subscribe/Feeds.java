package org.newswatch.ingest.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Link;

/** The feeds that tenants subscribed to, each tenant's for itself. */
@ApplicationScoped
class Feeds {

    private static final String BY_FOLDER = "select id from feed where tenant = ? order by tags[1] nulls first, id";

    private final FeedTables tables;

    Feeds(FeedTables tables) {
        this.tables = tables;
    }

    /** Narrows a list of feeds; null where anything will do. */
    record Filter(@Nullable FeedStatus status, @Nullable String tag) {}

    Optional<SubscribedFeed> find(String tenant, UUID id) {
        return query("where feed.tenant = ? and feed.id = ?", tenant, id).stream()
                .findFirst();
    }

    /** By its address without the scheme. */
    Optional<SubscribedFeed> find(String tenant, String address) {
        return query("where feed.tenant = ? and feed.address = ?", tenant, address).stream()
                .findFirst();
    }

    /** In the order they were subscribed to, after the one given; ids are time-ordered. */
    List<SubscribedFeed> page(String tenant, UUID after, Filter filter, int limit) {
        var status = filter.status();
        return query(
                "where feed.tenant = ? and feed.id > ?"
                        + " and (?::text is null or poll.status = ?) and (?::text is null or ? = any (feed.tags))"
                        + " order by feed.id limit ?",
                tenant,
                after,
                status == null ? null : status.word(),
                status == null ? null : status.word(),
                filter.tag(),
                filter.tag(),
                limit);
    }

    /** Those of them that still stand, in no order. */
    List<SubscribedFeed> all(String tenant, List<UUID> ids) {
        return query("where feed.tenant = ? and feed.id = any (?)", tenant, ids.toArray(UUID[]::new));
    }

    /** All of a tenant, by their first tag and then in the order they were subscribed to. */
    List<UUID> byFolder(String tenant) {
        return tables.read(connection -> {
            try (var statement = connection.prepareStatement(BY_FOLDER)) {
                statement.setString(1, tenant);
                try (var rows = statement.executeQuery()) {
                    return ids(rows);
                }
            }
        });
    }

    /** What names a feed beside its tenant: http and https are one. As the database computes it. */
    static String address(Link url) {
        return url.value().substring(url.value().indexOf("://") + 3);
    }

    private List<SubscribedFeed> query(String where, @Nullable Object... parameters) {
        return tables.read(connection -> {
            try (var statement = connection.prepareStatement(FeedRows.SELECT + where)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (var rows = statement.executeQuery()) {
                    return FeedRows.read(rows);
                }
            }
        });
    }

    private static List<UUID> ids(ResultSet rows) throws SQLException {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }
}
