package org.newswatch.ingest.poll;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.feed.PlainReader;

/**
 * Feeds of 20 items polled a second, beside a plain client that gets the same bytes from the same server in the same run: plain, ours,
 * plain, ours. Ours claims, asks, reads, keeps the items in the table of articles and stores, with synchronous commits; it publishes
 * nothing. Every feed has a host of its own, so nobody waits for a domain's turn. Server and both clients share a process; its
 * processor time is that of all, and PostgreSQL's own is told apart. Run by {@code deploy/bench/polling}; no test.
 */
class PollingRate {

    private static final int FEEDS = 500;
    private static final int PASSES = 4;
    private static final int WARM_UP = 7;
    private static final int ROUNDS = Integer.getInteger("newswatch.bench.rounds", 7);
    private static final List<RateFeeds.Case> CASES = Stream.of(
                    System.getProperty("newswatch.bench.cases", "NOT_MODIFIED,SAME_BYTES,ONE_NEW_ITEM")
                            .split(","))
            .map(RateFeeds.Case::valueOf)
            .toList();
    private static final int AT_ONCE = 256;
    private static final double MICROS = 1e3;

    private final RateFeeds feeds = new RateFeeds(FEEDS);
    private final RateReport report = new RateReport();
    private Instant now = Instant.parse("2026-03-02T00:00:00Z");

    private interface Pass {
        void run() throws Exception;
    }

    @Test
    void measure() throws Exception {
        report.setting("feeds", FEEDS);
        report.setting("atOnce", AT_ONCE);
        report.setting("pollsOfARound", FEEDS * PASSES);
        var config = Settings.with("parallel", Integer.toString(AT_ONCE), "full-every", "3650d");
        try (var server = PlainServer.everywhere(feeds::answer);
                var database = PollDatabase.named("polling_rate", "-c synchronous_commit=on");
                var egress = new Egress(EgressRules.of("127.0.0.0/8").withConnections(2 * FEEDS, 4));
                var plain = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            database.execute("truncate feed cascade; truncate article");
            var urls = feeds.urls(server.port());
            for (var url : urls) {
                database.subscribe("t", url.toString(), now);
            }
            var fetch = new FeedFetch(egress, PlainReader.reader(), config, () -> now);
            var desk = new CountingDesk(database.source(), () -> now);
            try (var poller =
                    Pollers.of(database.source(), fetch, desk, config, new SimpleMeterRegistry(), new Random(1))) {
                for (var each : CASES) {
                    compare(each, () -> get(plain, urls), () -> poll(poller), database);
                }
            }
        }
        report.write();
    }

    private void compare(RateFeeds.Case each, Pass plain, Pass ours, PollDatabase database) throws Exception {
        feeds.turnTo(each);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            sample(each.words + ": plain client", round, plain, database);
            sample(each.words + ": polls", round, ours, database);
        }
        var rate = "%s: %s a second";
        var micros = "%s: %s, µs of processor each";
        report.ratio(
                each.words + ": ratio",
                rate.formatted(each.words, "polls"),
                rate.formatted(each.words, "plain client"));
        report.ratio(
                each.words + ": ratio of processor time",
                micros.formatted(each.words, "plain client"),
                micros.formatted(each.words, "polls"));
    }

    /** Only the passes count, not the publishing between them. */
    private void sample(String what, int round, Pass pass, PollDatabase database) throws Exception {
        long nanos = 0;
        long processor = 0;
        long postgres = 0;
        for (int i = 0; i < PASSES; i++) {
            feeds.publish();
            now = now.plus(Duration.ofDays(2));
            long postgresBefore = postgres(database);
            long processorBefore = processor();
            long start = System.nanoTime();
            pass.run();
            nanos += System.nanoTime() - start;
            processor += processor() - processorBefore;
            postgres += postgres(database) - postgresBefore;
        }
        if (round >= 0) {
            double polls = (double) FEEDS * PASSES;
            report.figure(what + " a second", polls / nanos * 1e9);
            report.figure(what + ", µs of processor each", processor / MICROS / polls);
            report.figure(what + ", µs of PostgreSQL's each", postgres / MICROS / polls);
        }
    }

    private void poll(Poller poller) throws Exception {
        int polled = poller.round(now);
        if (polled != FEEDS) {
            throw new IllegalStateException("polled " + polled);
        }
    }

    private static void get(HttpClient plain, List<URI> urls) throws Exception {
        var room = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var url : urls) {
                room.acquire();
                threads.execute(() -> {
                    try {
                        var request = HttpRequest.newBuilder(url)
                                .header("If-None-Match", "\"1\"")
                                .build();
                        plain.send(request, BodyHandlers.ofByteArray());
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    /** Nanoseconds of this process. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Nanoseconds of the connections to the database that are open, in steps of 10 ms. */
    private static long postgres(PollDatabase database) throws SQLException {
        return database
                .query("select pid from pg_stat_activity where datname = current_database()", row -> row.getLong(1))
                .stream()
                .flatMap(pid -> Stream.ofNullable(ProcessHandle.of(pid).orElse(null)))
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
