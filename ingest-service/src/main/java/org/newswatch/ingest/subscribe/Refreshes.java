package org.newswatch.ingest.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.newswatch.gate.Refused;

/** Makes a feed's next poll due at once, now and then. */
@ApplicationScoped
class Refreshes {

    private static final String REFRESH = """
        update feed_poll as poll
           set next_fetch_at = least(poll.next_fetch_at, ?::timestamptz), refreshed_at = ?
          from feed
         where feed.id = poll.feed and feed.tenant = ? and feed.id = ? and poll.status <> 'paused'
           and (poll.refreshed_at > ?) is not true
        """;

    private static final String WHY_NOT = """
        select poll.status = 'paused', poll.refreshed_at
          from feed join feed_poll as poll on poll.feed = feed.id
         where feed.tenant = ? and feed.id = ?
        """;

    private final FeedTables tables;
    private final SubscribeConfig config;
    private final InstantSource clock;

    Refreshes(FeedTables tables, SubscribeConfig config, InstantSource clock) {
        this.tables = tables;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Refused 404, 409 while the feed is paused, 429 when it was refreshed a moment ago */
    void refresh(String tenant, UUID id) {
        var now = clock.instant();
        tables.change(connection -> {
            if (!refresh(connection, tenant, id, now)) {
                throw whyNot(connection, tenant, id, now);
            }
            return true;
        });
    }

    private boolean refresh(Connection connection, String tenant, UUID id, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(REFRESH)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, tenant);
            statement.setObject(4, id);
            statement.setObject(5, now.minus(config.refreshPause()).atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private Refused whyNot(Connection connection, String tenant, UUID id, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(WHY_NOT)) {
            statement.setString(1, tenant);
            statement.setObject(2, id);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return FeedResource.unknown();
                }
                if (rows.getBoolean(1)) {
                    return Refused.conflict("the feed is paused: make its status active first");
                }
                var last = rows.getObject(2, OffsetDateTime.class).toInstant();
                var wait = Duration.between(now, last.plus(config.refreshPause()));
                return Refused.tooManyRequests(
                        "the feed was refreshed less than "
                                + config.refreshPause().toSeconds() + " seconds ago",
                        wait.plusSeconds(1));
            }
        }
    }
}
