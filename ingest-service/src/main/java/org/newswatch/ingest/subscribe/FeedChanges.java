package org.newswatch.ingest.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Changes what a subscriber said of a feed. */
@ApplicationScoped
class FeedChanges {

    /**
     * Who wants the feed's own title back gets it with the next poll, which therefore asks for the whole document. A feed that is
     * made active is polled at once, its failures forgotten.
     */
    private static final String CHANGE = """
        with said as (
            select ?::boolean as retitled, ?::text as title, ?::boolean as paced, make_interval(secs => ?::float8) as pace,
                   ?::text[] as tags, ?::text as status, ?::timestamptz as at),
        changed as (
            update feed
               set title = case when said.retitled then said.title else feed.title end,
                   titled_by = case when not said.retitled then feed.titled_by
                                    when said.title is null then 'feed' else 'subscriber' end,
                   interval_asked = case when said.paced then said.pace else feed.interval_asked end,
                   tags = coalesce(said.tags, feed.tags)
              from said
             where feed.tenant = ? and feed.id = ?
            returning feed.id)
        update feed_poll as poll
           set status = coalesce(said.status, poll.status),
               failures = case when said.status = 'active' then 0 else poll.failures end,
               failing_since = case when said.status = 'active' then null else poll.failing_since end,
               poll_interval = least(poll.poll_interval, said.pace),
               next_fetch_at = case when said.status = 'active' and poll.status <> 'active' then said.at
                                    when poll.status = 'active' then least(poll.next_fetch_at, said.at + said.pace)
                                    else poll.next_fetch_at end,
               etag = case when said.retitled and said.title is null then null else poll.etag end,
               last_modified = case when said.retitled and said.title is null then null else poll.last_modified end,
               body_hash = case when said.retitled and said.title is null then null else poll.body_hash end
          from said, changed
         where poll.feed = changed.id
        """;

    private final FeedTables tables;
    private final InstantSource clock;

    FeedChanges(FeedTables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Whether there was such a feed. */
    boolean apply(String tenant, UUID id, FeedPatch patch) {
        return tables.change(connection -> {
            try (var statement = connection.prepareStatement(CHANGE)) {
                var interval = patch.interval();
                var status = patch.status();
                statement.setBoolean(1, patch.retitled());
                statement.setString(2, patch.title());
                statement.setBoolean(3, patch.paced());
                statement.setObject(4, interval == null ? null : (double) interval.toSeconds());
                statement.setArray(
                        5,
                        patch.tags() == null
                                ? null
                                : connection.createArrayOf("text", patch.tags().toArray()));
                statement.setString(6, status == null ? null : status.word());
                statement.setString(7, clock.instant().toString());
                statement.setString(8, tenant);
                statement.setObject(9, id);
                return statement.executeUpdate() == 1;
            }
        });
    }
}
