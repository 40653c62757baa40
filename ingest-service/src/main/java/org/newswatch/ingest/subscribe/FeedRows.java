package org.newswatch.ingest.subscribe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads feeds from rows of {@link #SELECT}. */
final class FeedRows {

    /** Every feed with its polling; to be continued with {@code where}. */
    static final String SELECT = """
        select feed.id, feed.url, feed.title, feed.format, feed.language, feed.site, feed.tags,
               extract(epoch from feed.interval_asked)::float8 as interval_asked, feed.created_at,
               poll.status, poll.last_fetched_at, poll.last_changed_at, poll.next_fetch_at, poll.last_error,
               poll.last_warning, poll.items_per_day, poll.missed_items,
               extract(epoch from poll.poll_interval)::float8 as poll_interval, poll.moved_to
          from feed join feed_poll as poll on poll.feed = feed.id
        """;

    private static final double DIGITS = 100;

    private FeedRows() {}

    static List<SubscribedFeed> read(ResultSet rows) throws SQLException {
        var feeds = new ArrayList<SubscribedFeed>();
        while (rows.next()) {
            feeds.add(feed(rows));
        }
        return feeds;
    }

    private static SubscribedFeed feed(ResultSet row) throws SQLException {
        var status = FeedStatus.of(row.getString("status"));
        var createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new SubscribedFeed(
                row.getObject("id", UUID.class),
                row.getString("url"),
                row.getString("title"),
                row.getString("format"),
                row.getString("language"),
                row.getString("site"),
                List.of((String[]) row.getArray("tags").getArray()),
                duration(row, "interval_asked"),
                status,
                createdAt,
                instant(row, "last_fetched_at"),
                instant(row, "last_changed_at"),
                status == FeedStatus.PAUSED ? null : instant(row, "next_fetch_at"),
                row.getString("last_error"),
                row.getString("last_warning"),
                Math.round(row.getFloat("items_per_day") * DIGITS) / DIGITS,
                row.getLong("missed_items"),
                Duration.ofMillis(Math.round(row.getDouble("poll_interval") * 1_000)),
                row.getString("moved_to"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
