package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.feed.PlainReader;

/**
 * Feeds of 20 items polled a second, beside a plain client that gets the same bytes from the same server in the same run: plain, ours,
 * plain, ours. Ours claims, asks, reads, keeps the items in the table of articles and stores, with synchronous commits; it publishes
 * nothing. Run by {@code deploy/bench/polling}; no test.
 */
class PollingRate {

    private enum Case {
        NOT_MODIFIED,
        SAME_BYTES,
        ONE_NEW_ITEM
    }

    private static final int FEEDS = 500;
    private static final int PASSES = 2;
    private static final int ROUNDS = 5;
    private static final int AT_ONCE = 256;
    private static final int ITEMS = 20;

    private final byte[][] bodies = new byte[FEEDS][];
    private volatile Case current = Case.NOT_MODIFIED;
    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private int newest = ITEMS;

    private record Sample(double perSecond, double microsOfProcessor) {}

    @Test
    void measure() throws Exception {
        var config = Settings.with("parallel", Integer.toString(AT_ONCE), "full-every", "3650d");
        try (var server = PlainServer.everywhere(this::answer);
                var database = PollDatabase.named("polling_rate", "-c synchronous_commit=on");
                var egress = new Egress(EgressRules.of("127.0.0.0/8").withConnections(2 * FEEDS, 4));
                var plain = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            database.execute("truncate feed cascade; truncate article");
            var urls = new ArrayList<URI>();
            for (int feed = 0; feed < FEEDS; feed++) {
                urls.add(URI.create("http://127.0." + (1 + feed / 250) + "." + (1 + feed % 250) + ":" + server.port()
                        + "/" + feed));
                database.subscribe("t", urls.getLast().toString(), now);
            }
            var fetch = new FeedFetch(egress, PlainReader.reader(), config, () -> now);
            var desk = new CountingDesk(database.source(), () -> now);
            try (var poller =
                    Pollers.of(database.source(), fetch, desk, config, new SimpleMeterRegistry(), new Random(1))) {
                publish();
                for (var each : Case.values()) {
                    compare(each, plain, urls, poller);
                }
            }
        }
    }

    private void compare(Case each, HttpClient plain, List<URI> urls, Poller poller) throws Exception {
        current = each;
        var theirs = new ArrayList<Sample>();
        var ours = new ArrayList<Sample>();
        for (int round = -2; round < ROUNDS; round++) {
            var one = sample(() -> get(plain, urls));
            var other = sample(() -> poll(poller));
            if (round >= 0) {
                theirs.add(one);
                ours.add(other);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: plain %.0f/s (%.0f us of processor), ours %.0f/s (%.0f us), ratio of medians %.2f (processor"
                        + " %.2f), samples %s%n",
                each,
                median(theirs.stream().mapToDouble(Sample::perSecond).toArray()),
                median(theirs.stream().mapToDouble(Sample::microsOfProcessor).toArray()),
                median(ours.stream().mapToDouble(Sample::perSecond).toArray()),
                median(ours.stream().mapToDouble(Sample::microsOfProcessor).toArray()),
                median(ours.stream().mapToDouble(Sample::perSecond).toArray())
                        / median(theirs.stream().mapToDouble(Sample::perSecond).toArray()),
                median(theirs.stream().mapToDouble(Sample::microsOfProcessor).toArray())
                        / median(ours.stream()
                                .mapToDouble(Sample::microsOfProcessor)
                                .toArray()),
                ours.stream().map(sample -> Math.round(sample.perSecond())).toList());
    }

    private interface Pass {
        void run() throws Exception;
    }

    /** Only the passes count, not the publishing between them. */
    private Sample sample(Pass pass) throws Exception {
        long nanos = 0;
        var processor = Duration.ZERO;
        for (int i = 0; i < PASSES; i++) {
            publish();
            now = now.plus(Duration.ofDays(2));
            var before = processor();
            long start = System.nanoTime();
            pass.run();
            nanos += System.nanoTime() - start;
            processor = processor.plus(processor().minus(before));
        }
        return new Sample(FEEDS * PASSES / (nanos / 1e9), processor.toNanos() / 1e3 / FEEDS / PASSES);
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

    private void publish() {
        newest += current == Case.ONE_NEW_ITEM ? 1 : 0;
        for (int feed = 0; feed < FEEDS; feed++) {
            var xml = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title>");
            for (int item = newest; item > newest - ITEMS; item--) {
                xml.append("<item><title>Report ")
                        .append(item)
                        .append(" of ")
                        .append(feed)
                        .append("</title><link>https://a.example/")
                        .append(feed)
                        .append('/')
                        .append(item)
                        .append("</link><guid>")
                        .append(feed)
                        .append('-')
                        .append(item)
                        .append("</guid><description>")
                        .append("What happened there that day. ".repeat(10))
                        .append("</description></item>");
            }
            bodies[feed] = xml.append("</channel></rss>").toString().getBytes(UTF_8);
        }
    }

    private void answer(PlainServer.Asked asked, OutputStream to) throws IOException {
        if (current == Case.NOT_MODIFIED && asked.headers().containsKey("if-none-match")) {
            PlainServer.answer(to, "304 Not Modified", "ETag: \"1\"\r\n");
            return;
        }
        PlainServer.answer(
                to,
                "200 OK",
                "Content-Type: application/rss+xml\r\n" + (current == Case.NOT_MODIFIED ? "ETag: \"1\"\r\n" : ""),
                bodies[Integer.parseInt(asked.path().substring(1))]);
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
