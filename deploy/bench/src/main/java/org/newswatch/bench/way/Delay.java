package org.newswatch.bench.way;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.newswatch.bench.posts.Report;

/** B13: time from a POST to its webhooks at half of the capacity, against that of the bare chain at the same load, in turn. */
final class Delay {

    private static final int TO_FIND_THE_CAPACITY = 1_500;

    private final Newsroom newsroom;
    private final Report report;

    Delay(Newsroom newsroom, Report report) {
        this.newsroom = newsroom;
        this.report = report;
    }

    /** @param seconds of each round */
    void measure(int rounds, double seconds) throws IOException, InterruptedException {
        var capacity = new Capacity(newsroom, new Report("unused"));
        double perSecond = Math.max(capacity.flow(TO_FIND_THE_CAPACITY), capacity.flow(TO_FIND_THE_CAPACITY)) / 2;
        report.setting("articlesPerSecond", perSecond);
        report.setting("secondsOfARound", seconds);
        int articles = (int) (perSecond * seconds);
        int port = freePort();
        try (var bare = bareChain(port);
                var poster = new Poster(port)) {
            for (int i = -1; i < rounds; i++) {
                bare(poster, articles, perSecond, i >= 0);
                ours(articles, perSecond, i >= 0);
            }
            report.figure("bare: seconds of processor in all", bare.seconds());
        }
        for (var quantile : new String[] {"p50", "p99"}) {
            report.figure(
                    quantile + ": ours / bare",
                    report.median("ours: " + quantile + " ms") / report.median("bare: " + quantile + " ms"));
        }
    }

    private void ours(int articles, double perSecond, boolean counts) throws IOException, InterruptedException {
        var round = newsroom.round(articles);
        var requests = newsroom.requests(round);
        newsroom.poster().post(round, requests, new Pace.Rate(System.nanoTime(), perSecond));
        note("ours", round, counts);
    }

    private void bare(Poster poster, int articles, double perSecond, boolean counts)
            throws IOException, InterruptedException {
        var round = newsroom.round(articles);
        var requests =
                Newsroom.numbers(round).mapToObj(newsroom.wire()::barePost).toList();
        poster.post(round, requests, new Pace.Rate(System.nanoTime(), perSecond));
        note("bare", round, counts);
    }

    private void note(String whose, Round round, boolean counts) throws IOException, InterruptedException {
        round.await();
        var millis = round.millis();
        System.out.printf(ROOT, "%s: p50 %.1f ms, p99 %.1f ms%n", whose, at(millis, 0.5), at(millis, 0.99));
        if (counts) {
            report.figure(whose + ": p50 ms", at(millis, 0.5));
            report.figure(whose + ": p99 ms", at(millis, 0.99));
            report.figure(whose + ": max ms", at(millis, 1));
        }
    }

    /** The smallest that this share of all do not exceed. */
    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private BareProcess bareChain(int port) throws IOException {
        var receivers = newsroom.receivers();
        report.setting("bytesOfAWebhook", receivers.bytesOfLast());
        var arguments = List.of(
                newsroom.stack().addresses().kafka(),
                Integer.toString(port),
                newsroom.wire().addressStart(),
                Integer.toString(receivers.bytesOfLast()),
                Integer.toString(receivers.port()));
        return BareProcess.start(arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
