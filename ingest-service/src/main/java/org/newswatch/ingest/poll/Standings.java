package org.newswatch.ingest.poll;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stores how polls went, many in one statement. */
final class Standings {

    /**
     * Sorted, so that two replicas never wait for each other in a circle. What a person paused meanwhile stays paused. Nobody waits for
     * the disk: of what a crash of the database forgets, the feed is asked once more, and its items are known by then.
     */
    private static final String STORE = """
        update feed_poll as poll
           set status = case when poll.status = 'paused' then 'paused' else now.status end,
               next_fetch_at = now.next_at,
               poll_interval = make_interval(secs => now.every),
               last_fetched_at = now.fetched_at, last_changed_at = now.changed_at, last_full_at = now.full_at,
               last_status = now.http_status, last_error = now.error, last_warning = now.warning,
               failing_since = now.failing_since, failures = now.failures, polls = now.polls,
               etag = now.etag, last_modified = now.modified, body_hash = now.hash,
               moved_to = now.moved_to, moved_since = now.moved_since,
               missed_items = now.missed, items_per_day = now.per_day,
               hinted_interval = make_interval(secs => now.hinted),
               skip_hours = now.skip_hours, skip_days = now.skip_days, mistrusted = now.mistrusted
          from (select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::float8[], ?::timestamptz[], ?::timestamptz[],
                                     ?::timestamptz[], ?::integer[], ?::text[], ?::text[], ?::timestamptz[], ?::float4[],
                                     ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::timestamptz[],
                                     ?::bigint[], ?::float4[], ?::float8[], ?::integer[], ?::integer[], ?::boolean[])
                    as polled (feed, status, next_at, every, fetched_at, changed_at, full_at, http_status, error, warning,
                               failing_since, failures, polls, etag, modified, hash, moved_to, moved_since, missed,
                               per_day, hinted, skip_hours, skip_days, mistrusted)
                 order by feed) as now
         where poll.feed = now.feed
           and (select set_config('synchronous_commit', 'off', true)) = 'off'
        """;

    private static final String DESCRIBE = """
        update feed
           set title = case when titled_by = 'feed' then coalesce(said.title, feed.title) else feed.title end,
               format = said.format, language = said.language, site = coalesce(said.site, feed.site)
          from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) as said (id, title, format, language, site)
         where feed.id = said.id
        """;

    private final DataSource database;

    Standings(DataSource database) {
        this.database = database;
    }

    void store(Collection<Standing> polled) throws SQLException {
        if (polled.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(STORE)) {
            new Columns<>(connection, statement, polled)
                    .with("uuid", feed -> feed.feed)
                    .with("text", feed -> feed.status)
                    .with("timestamptz", feed -> feed.nextAt)
                    .with("float8", feed -> seconds(feed.interval))
                    .with("timestamptz", feed -> feed.lastFetchedAt)
                    .with("timestamptz", feed -> feed.lastChangedAt)
                    .with("timestamptz", feed -> feed.lastFullAt)
                    .with("integer", feed -> feed.lastStatus)
                    .with("text", feed -> feed.lastError)
                    .with("text", feed -> feed.lastWarning)
                    .with("timestamptz", feed -> feed.failingSince)
                    .with("float4", feed -> (float) feed.failures)
                    .with("bigint", feed -> feed.polls)
                    .with("text", feed -> feed.validators.etag())
                    .with("text", feed -> feed.validators.lastModified())
                    .with("bytea", feed -> feed.bodyHash)
                    .with("text", feed -> feed.movedTo)
                    .with("timestamptz", feed -> feed.movedSince)
                    .with("bigint", feed -> feed.missedItems)
                    .with("float4", feed -> (float) feed.itemsPerDay)
                    .with("float8", feed -> seconds(feed.hintedInterval))
                    .with("integer", feed -> feed.skipped.hours())
                    .with("integer", feed -> feed.skipped.days())
                    .with("boolean", feed -> feed.mistrusted);
            statement.executeUpdate();
        }
    }

    /** What feeds say of themselves, where it is not what they said before. */
    void describe(List<Polled> polled) throws SQLException {
        var news = polled.stream().filter(Standings::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DESCRIBE)) {
            new Columns<>(connection, statement, news)
                    .with("uuid", each -> each.due().standing().feed)
                    .with(
                            "text",
                            each -> each.about() == null ? null : each.about().title())
                    .with(
                            "text",
                            each -> each.about() == null ? null : each.about().format())
                    .with(
                            "text",
                            each -> each.about() == null ? null : each.about().language())
                    .with(
                            "text",
                            each -> each.about() == null ? null : each.about().site());
            statement.executeUpdate();
        }
    }

    private static boolean isNews(Polled polled) {
        var now = polled.about();
        var before = polled.due().about();
        return now != null
                && (before == null
                        || !now.format().equals(before.format())
                        || !Objects.equals(now.language(), before.language())
                        || (now.site() != null && !now.site().equals(before.site()))
                        || (polled.due().ownTitle()
                                && now.title() != null
                                && !now.title().equals(before.title())));
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 1000.0;
    }
}
