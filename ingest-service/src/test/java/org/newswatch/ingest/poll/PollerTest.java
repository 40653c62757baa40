package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.feed.PlainReader;

/** Pollers side by side on one real database. */
class PollerTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static PollDatabase database;

    private final ConcurrentHashMap<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final List<Poller> pollers = new ArrayList<>();
    private final Egress egress =
            new Egress(EgressRules.of("127.0.0.0/8"), name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    private volatile String status = "200 OK";
    private volatile String headers = "";
    private Instant now = NOON;
    private CountingDesk desk;
    private volatile PlainServer.Site site;
    private PlainServer server;

    @BeforeAll
    static void start() throws SQLException {
        database = PollDatabase.named("poller", "-c synchronous_commit=off");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() throws Exception {
        database.execute("truncate feed cascade; truncate host_pace; truncate article");
        desk = new CountingDesk(database.source(), () -> now);
        site = (asked, to) -> {
            requests.computeIfAbsent(asked.host() + asked.path(), unknown -> new AtomicInteger())
                    .incrementAndGet();
            var link = "http://" + asked.host() + asked.path();
            PlainServer.answer(
                    to,
                    status,
                    headers,
                    ("<rss version=\"2.0\"><channel><title>Of " + asked.host() + "</title><link>http://" + asked.host()
                                    + "/</link><item><title>T</title><link>" + link
                                    + "/1</link></item></channel></rss>")
                            .getBytes(UTF_8));
        };
        server = new PlainServer((asked, to) -> site.answer(asked, to));
    }

    @AfterEach
    void close() throws IOException {
        pollers.forEach(Poller::close);
        egress.close();
        server.close();
    }

    @Test
    void whatWasPolledIsStored() throws Exception {
        headers = "ETag: \"a\"\r\n";
        subscribe("a.example");

        assertThat(poller().round(now)).isOne();

        assertThat(database.query(
                        "select concat_ws(' ', status, last_status, polls, etag, title, format, site, last_fetched_at"
                                + " = '"
                                + NOON + "', next_fetch_at > '" + NOON + "') from feed join feed_poll on feed = id",
                        row -> row.getString(1)))
                .containsExactly("active 200 1 \"a\" Of a.example rss-2.0 http://a.example/ t t");
        assertThat(desk.first).hasSize(1).allSatisfy((link, first) -> assertThat(first.backlog())
                .isTrue());
        assertThat(desk.observations).hasSize(1);
    }

    @Test
    void replicasShareTheFeedsAndPollEachOnce() throws Exception {
        for (int i = 0; i < 400; i++) {
            subscribe("h" + i + ".of-" + i + ".example");
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(poller(), poller()).stream()
                    .map(poller -> threads.submit(() -> poller.round(now)))
                    .toList();

            int first = both.getFirst().get();
            int second = both.getLast().get();

            assertThat(first + second).isEqualTo(400);
            assertThat(first).isPositive();
            assertThat(second).isPositive();
        }
        assertThat(requests).hasSize(400).allSatisfy((url, count) -> assertThat(count)
                .hasValue(1));
    }

    @Test
    void aFeedThatAKilledReplicaTookIsPolledAfterItsLease() throws Exception {
        subscribe("a.example");
        new DueFeeds(database.source()).take(now, now.plus(Duration.ofMinutes(5)), 10); // and no more is heard of it

        assertThat(poller().round(now.plus(Duration.ofMinutes(4)))).isZero();
        assertThat(poller().round(now.plus(Duration.ofMinutes(5)))).isOne();
    }

    @Test
    void siblingsOfADomainAreAskedOneAfterTheOther() throws Exception {
        for (int i = 0; i < 5; i++) {
            subscribe("h" + i + ".siblings.example");
        }
        var poller = poller();
        for (int second = 0; second < 5; second++) {
            assertThat(poller.round(now.plusSeconds(second)))
                    .as("second %d", second)
                    .isOne();
        }
        assertThat(requests).hasSize(5);
    }

    @Test
    void whatADomainAsksForHoldsForAllReplicas() throws Exception {
        status = "429 Too Many Requests";
        headers = "Retry-After: 600\r\n";
        subscribe("a.limited.example");
        subscribe("b.limited.example");
        assertThat(poller().round(now)).isOne();
        status = "200 OK";

        assertThat(poller().round(now.plusSeconds(590))).isZero();

        assertThat(polled(poller(), now.plusSeconds(600), Duration.ofHours(2))).isGreaterThanOrEqualTo(2);
        assertThat(database.text("select count(*) from host_pace where domain = 'limited.example'"))
                .isEqualTo("1");
    }

    @Test
    void whatWasSubscribedTwiceGoesOnOnceAfterTheMove() throws Exception {
        var moved = subscribe("old.example");
        database.subscribe("t", url("new.example"), now.plus(Duration.ofDays(30)));
        var poller = poller();
        database.execute("update feed_poll set moved_to = '" + url("new.example") + "', moved_since = '"
                + now.minus(Duration.ofDays(4)) + "' where feed = '" + moved + "'");
        site = (asked, to) -> {
            if (asked.host().equals("old.example")) {
                PlainServer.answer(to, "301 Moved", "Location: " + url("new.example") + "\r\n");
            } else {
                PlainServer.answer(
                        to,
                        "200 OK",
                        "",
                        "<rss version=\"2.0\"><channel><title>T</title></channel></rss>".getBytes(UTF_8));
            }
        };

        poller.round(now);

        assertThat(database.text(
                        "select concat_ws(' ', status, url, last_error) from feed join feed_poll on feed = id where id"
                                + " = '"
                                + moved + "'"))
                .startsWith("paused " + url("old.example") + " it moved to " + url("new.example"));
        assertThat(database.text("select count(*) from feed")).isEqualTo("2");
    }

    @Test
    void amongAHundredThousandFeedsThoseDueAreTakenByTheIndex() throws Exception {
        database.execute("""
            insert into feed (id, tenant, url, created_at)
            select gen_random_uuid(), 't', 'http://h' || i || '.of-' || i || '.example/feed', now()
              from generate_series(1, 100000) as i\
            """);
        database.execute("""
            insert into feed_poll (feed, next_fetch_at, poll_interval)
            select id, timestamptz '%s' + random() * interval '1 day', interval '1 day' from feed\
            """.formatted(now));
        database.execute("analyze feed; analyze feed_poll");
        var due = new DueFeeds(database.source());
        for (int i = 0; i < 20; i++) {
            due.take(now.plusSeconds(3_600), now.plus(Duration.ofDays(2)), 64);
        }
        long before = scans();
        long start = System.nanoTime();

        var taken = due.take(now.plusSeconds(3_600), now.plus(Duration.ofDays(2)), 64);

        System.out.printf("64 of 100,000 feeds taken in %.1f ms%n", (System.nanoTime() - start) / 1e6);
        assertThat(taken).hasSize(64);
        assertThat(scans() - before).as("sequential scans").isZero();
    }

    @Test
    void aFaultOfOursIsNoEndlessLoop() throws Exception {
        subscribe("a.example");
        database.execute("update feed set url = 'http://a.example:1/%zz'");

        poller().round(now);

        Instant next = database.one("select next_fetch_at from feed_poll", row -> row.getTimestamp(1)
                .toInstant());
        assertThat(next).isAfter(now.plus(Duration.ofMinutes(30)));
    }

    private static int polled(Poller poller, Instant from, Duration length) throws Exception {
        int polled = 0;
        for (var at = from; at.isBefore(from.plus(length)); at = at.plusSeconds(30)) {
            polled += poller.round(at);
        }
        return polled;
    }

    private UUID subscribe(String host) throws SQLException {
        return database.subscribe("t", url(host), now);
    }

    private String url(String host) {
        return "http://" + host + ":" + server.port() + "/feed";
    }

    private Poller poller() {
        var config = Settings.with();
        var fetch = new FeedFetch(egress, PlainReader.reader(), config, () -> now);
        var poller = Pollers.of(
                database.source(), fetch, desk, config, new SimpleMeterRegistry(), new Random(pollers.size()));
        pollers.add(poller);
        return poller;
    }

    /** How often a table of feeds was read from end to end. */
    private static long scans() throws SQLException {
        database.execute("select pg_stat_force_next_flush()");
        return Long.parseLong(
                database.text("select sum(seq_scan) from pg_stat_user_tables where relname in ('feed', 'feed_poll')"));
    }
}
