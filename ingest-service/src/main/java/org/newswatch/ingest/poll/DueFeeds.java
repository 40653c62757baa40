package org.newswatch.ingest.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.Feed;

/** The feeds whose time has come. */
final class DueFeeds {

    /**
     * The hot statement: takes the feeds by moving their time forward, so that whoever polls and dies leaves them to the others. Rows
     * another replica is taking are passed over. Driven by the index feed_poll_due. Nobody waits for the disk: a claim that a crash
     * of the database forgets only lets the feed be asked once more.
     */
    private static final String TAKE = """
        with due as materialized (
            select feed, next_fetch_at from feed_poll
             where (select set_config('synchronous_commit', 'off', true)) = 'off'
               and status <> 'paused' and next_fetch_at <= ?::timestamptz
             order by next_fetch_at limit ?
               for update skip locked)
        update feed_poll as poll set next_fetch_at = ?::timestamptz
          from due join feed on feed.id = due.feed
         where poll.feed = due.feed
        returning due.next_fetch_at as due_at, feed.tenant, feed.url, feed.title, feed.titled_by, feed.format,
                  feed.language, feed.site, feed.tags, extract(epoch from feed.interval_asked) as wish,
                  (select count(*) from feed as same where same.url = feed.url) as subscribers,
                  poll.*, extract(epoch from poll.poll_interval) as every,
                  extract(epoch from poll.hinted_interval) as hinted
        """;

    private static final String POSTPONE = """
        update feed_poll as poll set next_fetch_at = turn.at
          from unnest(?::uuid[], ?::timestamptz[]) as turn (feed, at)
         where poll.feed = turn.feed
        """;

    private final DataSource database;

    DueFeeds(DataSource database) {
        this.database = database;
    }

    /** @param until when another replica may take them if they are not stored by then */
    List<DueFeed> take(Instant now, Instant until, int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, now.toString());
            statement.setInt(2, most);
            statement.setString(3, until.toString());
            try (var rows = statement.executeQuery()) {
                var due = new ArrayList<DueFeed>();
                while (rows.next()) {
                    due.add(feed(rows));
                }
                return due;
            }
        }
    }

    /** Those whose turn comes later. */
    void postpone(Map<DueFeed, Instant> turns) throws SQLException {
        if (turns.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(POSTPONE)) {
            new Columns<>(connection, statement, turns.entrySet())
                    .with("uuid", turn -> turn.getKey().standing().feed)
                    .with("timestamptz", Map.Entry::getValue);
            statement.executeUpdate();
        }
    }

    private static DueFeed feed(ResultSet row) throws SQLException {
        var standing = standing(row);
        var url = row.getString("url");
        var format = row.getString("format");
        return new DueFeed(
                standing,
                row.getString("tenant"),
                url,
                format == null
                        ? null
                        : new Feed.About(
                                row.getString("title"), format, row.getString("language"), row.getString("site")),
                row.getString("titled_by").equals("feed"),
                Arrays.asList((String[]) row.getArray("tags").getArray()),
                duration(row, "wish"),
                row.getInt("subscribers"),
                row.getTimestamp("due_at").toInstant(),
                DueFeed.domains(url, standing.movedTo));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var standing = new Standing(row.getObject("feed", UUID.class));
        standing.status = row.getString("status");
        var every = duration(row, "every");
        standing.interval = every == null ? standing.interval : every;
        standing.lastFetchedAt = instant(row, "last_fetched_at");
        standing.lastChangedAt = instant(row, "last_changed_at");
        standing.lastFullAt = instant(row, "last_full_at");
        standing.lastStatus = row.getObject("last_status", Integer.class);
        standing.lastError = row.getString("last_error");
        standing.lastWarning = row.getString("last_warning");
        standing.failingSince = instant(row, "failing_since");
        standing.failures = row.getDouble("failures");
        standing.polls = row.getLong("polls");
        standing.validators = new Validators(row.getString("etag"), row.getString("last_modified"));
        standing.bodyHash = row.getBytes("body_hash");
        standing.movedTo = row.getString("moved_to");
        standing.movedSince = instant(row, "moved_since");
        standing.missedItems = row.getLong("missed_items");
        standing.itemsPerDay = row.getDouble("items_per_day");
        standing.pushedUntil = instant(row, "pushed_until");
        standing.hintedInterval = duration(row, "hinted");
        standing.skipped = new Skipped(row.getInt("skip_hours"), row.getInt("skip_days"));
        standing.mistrusted = row.getBoolean("mistrusted");
        return standing;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        var seconds = row.getBigDecimal(column);
        return seconds == null
                ? null
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
