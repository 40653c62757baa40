package org.newswatch.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newswatch.ingest.subscribe.TestTables.NOON;
import static org.newswatch.ingest.subscribe.TestTables.feed;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.Refused;

/** The statements, with the clock in hand. */
class FeedTablesTest {

    private static final FeedPatch NOTHING = new FeedPatch(false, null, false, null, null, null);

    static TestTables test;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        test = new TestTables();
    }

    private UUID subscribed(NewFeed feed) {
        var outcome = test.subscriptions(100).add(tenant, List.of(feed));
        assertThat(outcome.isNew(feed)).isTrue();
        return feed.id();
    }

    private SubscribedFeed stored(UUID id) {
        return test.feeds().find(tenant, id).orElseThrow();
    }

    @Test
    void aNewFeedIsDueAtOnce() {
        var id = subscribed(feed("https://a.example/feed", "sea", "a,b/\"c\"\\ {d}"));

        var stored = stored(id);

        assertThat(stored.createdAt()).isEqualTo(NOON);
        assertThat(stored.nextFetchAt()).isEqualTo(NOON);
        assertThat(stored.pollInterval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(stored.status()).isEqualTo(FeedStatus.ACTIVE);
        assertThat(stored.tags()).containsExactly("sea", "a,b/\"c\"\\ {d}");
    }

    @Test
    void oneAddressIsOneFeedUnderBothSchemes() {
        var first = feed("http://a.example/feed?x=1");
        var second = feed("https://a.example/feed?x=1");

        var outcome = test.subscriptions(100).add(tenant, List.of(first, second));

        assertThat(outcome.isNew(first)).isTrue();
        assertThat(outcome.isNew(second)).isFalse();
        assertThat(outcome.ids()).hasSize(1).containsValue(first.id());
        assertThat(test.feeds().find(tenant, second.address()))
                .get()
                .extracting(SubscribedFeed::url)
                .isEqualTo(first.url());
    }

    @Test
    void aTenantHasNoMoreFeedsThanItMay() {
        var feeds = IntStream.range(0, 5)
                .mapToObj(i -> feed("https://limit.example/" + i))
                .toList();
        var subscriptions = test.subscriptions(3);

        assertThat(subscriptions.outcome(tenant, feeds).ids()).hasSize(3);
        assertThat(subscriptions.add(tenant, feeds).ids()).hasSize(3);
        assertThat(subscriptions
                        .add(tenant, List.of(feed("https://limit.example/9")))
                        .ids())
                .isEmpty();
        assertThat(subscriptions.room(tenant)).isZero();
    }

    @Test
    void anIntervalAskedForPullsTheNextPollNearer() {
        var id = subscribed(feed("https://pace.example/"));
        test.tables.change(connection -> connection
                .createStatement()
                .executeUpdate("update feed_poll set next_fetch_at = '2026-11-23T12:00:00Z', poll_interval = '1 day'"
                        + " where feed = '" + id + "'"));

        test.changes().apply(tenant, id, new FeedPatch(false, null, true, Duration.ofMinutes(5), null, null));

        assertThat(stored(id).interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(stored(id).pollInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(stored(id).nextFetchAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aFeedMadeActiveIsDueAtOnceAndItsFailuresAreForgotten() {
        var id = subscribed(feed("https://again.example/"));
        test.tables.change(connection -> connection
                .createStatement()
                .executeUpdate("update feed_poll set status = 'failing', failures = 4, failing_since = now(),"
                        + " next_fetch_at = '2026-11-25T12:00:00Z' where feed = '" + id + "'"));

        test.changes().apply(tenant, id, NOTHING);
        assertThat(stored(id).status()).isEqualTo(FeedStatus.FAILING);
        test.changes().apply(tenant, id, new FeedPatch(false, null, false, null, null, FeedStatus.ACTIVE));

        assertThat(stored(id).status()).isEqualTo(FeedStatus.ACTIVE);
        assertThat(stored(id).nextFetchAt()).isEqualTo(NOON);
    }

    @Test
    void whoGivesATitleBackGetsTheFeedsOwnFromAWholeDocument() {
        var id = subscribed(feed("https://title.example/"));
        test.changes().apply(tenant, id, new FeedPatch(true, "Ours", false, null, null, null));
        test.tables.change(connection -> connection
                .createStatement()
                .executeUpdate("update feed_poll set etag = '\"1\"', body_hash = 'x' where feed = '" + id + "'"));

        test.changes().apply(tenant, id, new FeedPatch(true, null, false, null, null, null));

        assertThat(stored(id).title()).isNull();
        boolean asksForAll = test.tables.read(connection -> {
            var row = connection
                    .createStatement()
                    .executeQuery("select etag is null and body_hash is null and titled_by = 'feed'"
                            + " from feed_poll join feed on id = feed where feed = '" + id + "'");
            row.next();
            return row.getBoolean(1);
        });
        assertThat(asksForAll).isTrue();
    }

    @Test
    void aRefreshIsDueAtOnceAndAgainOnlyAfterAPause() {
        var id = subscribed(feed("https://refresh.example/"));
        test.tables.change(connection -> connection
                .createStatement()
                .executeUpdate(
                        "update feed_poll set next_fetch_at = '2026-11-25T12:00:00Z' where feed = '" + id + "'"));
        try {
            test.now = NOON.plusSeconds(60);
            test.refreshes().refresh(tenant, id);
            assertThat(stored(id).nextFetchAt()).isEqualTo(NOON.plusSeconds(60));

            test.now = NOON.plusSeconds(70);
            assertThatThrownBy(() -> test.refreshes().refresh(tenant, id))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.status()).isEqualTo(429);
                        assertThat(refused.retryAfter()).contains(Duration.ofSeconds(21));
                    });

            test.now = NOON.plusSeconds(90);
            test.refreshes().refresh(tenant, id);
        } finally {
            test.now = NOON;
        }
    }

    @Test
    void anotherTenantsFeedIsOutOfReach() {
        var id = subscribed(feed("https://mine.example/"));

        assertThat(test.feeds().find("stranger", id)).isEmpty();
        assertThat(test.feeds().all("stranger", List.of(id))).isEmpty();
        assertThat(test.changes().apply("stranger", id, new FeedPatch(true, "Theirs", false, null, null, null)))
                .isFalse();
        assertThat(test.subscriptions(1).end("stranger", id)).isFalse();
        assertThatThrownBy(() -> test.refreshes().refresh("stranger", id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThat(stored(id).title()).isNull();
    }
}
