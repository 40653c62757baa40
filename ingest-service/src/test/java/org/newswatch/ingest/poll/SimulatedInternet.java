package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.newswatch.egress.Domains;
import org.newswatch.egress.Names;

/** A thousand hosts behind one door of this machine, which go by a clock of the test and count who offends them. */
final class SimulatedInternet implements Names, AutoCloseable {

    /** What a limited domain allows: that many at once, and one more each half hour. */
    static final int ALLOWED_AT_ONCE = 3;

    static final Duration ONE_MORE_EACH = Duration.ofMinutes(30);

    private static final InetAddress[] HERE = {InetAddress.getLoopbackAddress()};

    /** How one registrable domain was treated. */
    static final class Visited {
        final List<Instant> requests = new ArrayList<>();
        final List<Instant> refused = new ArrayList<>();
        final List<Instant> tooSoon = new ArrayList<>();
        final List<Instant> againstRetryAfter = new ArrayList<>();
        double allowance = ALLOWED_AT_ONCE;
        Instant counted = Instant.EPOCH;
        Instant notBefore = Instant.EPOCH;
    }

    private final Map<String, SimulatedFeed> feeds = new HashMap<>();
    private final Set<String> hosts = new HashSet<>();
    private final Map<String, Visited> domains = new HashMap<>();
    private final Map<Integer, List<Instant>> visits = new HashMap<>();
    private final Map<Integer, Instant> firstDocument = new ConcurrentHashMap<>();
    private final Random random = new Random(7);
    private final PlainServer server;
    private final Instant start;
    private volatile Instant now;

    SimulatedInternet(List<SimulatedFeed> all, Instant start) throws IOException {
        this.start = start;
        this.now = start;
        for (var feed : all) {
            feeds.put(feed.path(), feed);
            hosts.add(feed.host);
            hosts.add(feed.newHost());
        }
        this.server = new PlainServer(this::answer);
    }

    void itIs(Instant time) {
        now = time;
    }

    String url(SimulatedFeed feed) {
        return "http://" + feed.host + ":" + server.port() + feed.path();
    }

    Map<String, Visited> domains() {
        return domains;
    }

    /** When the feed was asked for. */
    List<Instant> visits(SimulatedFeed feed) {
        return visits.getOrDefault(feed.number, List.of());
    }

    /** When a document of it was first had. */
    Instant firstDocument(SimulatedFeed feed) {
        return firstDocument.getOrDefault(feed.number, Instant.MAX);
    }

    @Override
    public InetAddress[] addressesOf(String name) {
        return hosts.contains(name) ? HERE : new InetAddress[0];
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void answer(PlainServer.Asked asked, OutputStream to) throws IOException {
        var feed = feeds.get(asked.path());
        if (feed == null) {
            PlainServer.answer(to, "200 OK", "Content-Type: text/html\r\n", "<html><body>Back soon".getBytes(UTF_8));
            return;
        }
        synchronized (this) {
            visits.computeIfAbsent(feed.number, number -> new ArrayList<>()).add(now);
            if (!welcome(asked.host(), feed)) {
                PlainServer.answer(to, "429 Too Many Requests", "Retry-After: " + ONE_MORE_EACH.toSeconds() + "\r\n");
                return;
            }
        }
        answer(feed, asked, Duration.between(start, now), to);
    }

    /** Counts the request, and says whether the domain bears it. */
    private boolean welcome(String host, SimulatedFeed feed) {
        var domain = domains.computeIfAbsent(Domains.registrable(host), name -> new Visited());
        if (!domain.requests.isEmpty()
                && domain.requests.getLast().plusSeconds(1).isAfter(now)) {
            domain.tooSoon.add(now);
        }
        if (now.isBefore(domain.notBefore)) {
            domain.againstRetryAfter.add(now);
        }
        domain.requests.add(now);
        if (feed.kind != SimulatedFeed.Kind.LIMITED) {
            return true;
        }
        double more = (double) Duration.between(domain.counted, now).toSeconds() / ONE_MORE_EACH.toSeconds();
        domain.allowance = Math.min(ALLOWED_AT_ONCE, domain.allowance + more);
        domain.counted = now;
        if (domain.allowance < 1) {
            domain.refused.add(now);
            domain.notBefore = now.plus(ONE_MORE_EACH);
            return false;
        }
        domain.allowance -= 1;
        return true;
    }

    private void answer(SimulatedFeed feed, PlainServer.Asked asked, Duration age, OutputStream to) throws IOException {
        switch (feed.kind) {
            case DEAD_FOR_DAYS -> {
                if (age.toHours() >= 36 && age.toHours() < 84) {
                    PlainServer.answer(to, "503 Service Unavailable", "");
                    return;
                }
            }
            case MOVED -> {
                if (age.toDays() >= 1 && asked.host().equals(feed.host)) {
                    redirect(feed.newHost(), feed.path(), to);
                    return;
                }
            }
            case UNDER_MAINTENANCE -> {
                if (age.toDays() == 2) {
                    redirect(feed.host, "/maintenance", to);
                    return;
                }
            }
            case GONE -> {
                if (age.toDays() >= 2) {
                    PlainServer.answer(to, "410 Gone", "");
                    return;
                }
            }
            case FLAKY -> {
                if (Math.floorMod(now.getEpochSecond() / 7 + feed.number, 10) == 0) {
                    PlainServer.answer(to, "500 Oops", "");
                    return;
                }
            }
            case SLOW -> pause();
            default -> {}
        }
        document(feed, asked, to);
    }

    private void document(SimulatedFeed feed, PlainServer.Asked asked, OutputStream to) throws IOException {
        var etag = "\"" + (feed.kind == SimulatedFeed.Kind.LIAR ? 0 : feed.publishedBy(now)) + "\"";
        if (etag.equals(asked.headers().get("if-none-match"))) {
            PlainServer.answer(to, "304 Not Modified", "ETag: " + etag + "\r\n");
            return;
        }
        firstDocument.putIfAbsent(feed.number, now);
        PlainServer.answer(
                to,
                "200 OK",
                "Content-Type: application/rss+xml\r\nETag: " + etag + "\r\n",
                feed.document(now, random));
    }

    private void redirect(String host, String path, OutputStream to) throws IOException {
        PlainServer.answer(
                to, "301 Moved Permanently", "Location: http://" + host + ":" + server.port() + path + "\r\n");
    }

    /** Real time, while the others go on. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int hour(Instant at) {
        return at.atZone(ZoneOffset.UTC).getHour();
    }
}
