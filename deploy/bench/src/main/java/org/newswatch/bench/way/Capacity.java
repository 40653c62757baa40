package org.newswatch.bench.way;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.enrich.EnrichedCount;
import org.newswatch.bench.posts.Report;
import org.newswatch.local.BreakableStack;

/**
 * B12: articles a second from the POST to the last of their webhooks, against what the processor time of all parts would allow if none
 * ever waited, and against the stages each alone on the whole machine, taken in turn.
 */
final class Capacity {

    static final int WINDOW = 1_000;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Newsroom newsroom;
    private final BreakableStack stack;
    private final Report report;

    Capacity(Newsroom newsroom, Report report) {
        this.newsroom = newsroom;
        this.stack = newsroom.stack();
        this.report = report;
    }

    void measure(int rounds, int articles) throws IOException, InterruptedException {
        report.setting("articlesOfARound", articles);
        report.setting("mostOnTheirWay", WINDOW);
        for (int i = 0; i < rounds; i++) {
            double whole = flow(articles);
            double inTurn = eachAlone(articles / 2);
            report.figure("articles/s / stages alone in turn", whole / inTurn);
        }
    }

    /** Articles a second of a round, with what each took of the processors. */
    double flow(int articles) throws IOException, InterruptedException {
        var round = newsroom.round(articles);
        var requests = newsroom.requests(round);
        var before = Processors.of(stack);
        newsroom.poster().post(round, requests, new Pace.Window(round, WINDOW));
        round.await();
        var after = Processors.of(stack);
        double perSecond = articles / round.seconds();
        var micros = after.microsSince(before, articles);
        double sum = micros.values().stream().mapToDouble(Double::doubleValue).sum();
        double ours = sum - micros.getOrDefault(Processors.CLIENTS, 0.0);
        double others = after.takenByOthersSince(before);
        report.figure("whole way: articles/s", perSecond);
        micros.forEach((part, each) -> report.figure("µs of processor per article: " + part, each));
        report.figure("µs of processor per article: all but clients", ours);
        report.figure("allowed by processor time: articles/s", PROCESSORS * 1e6 / ours);
        report.figure("articles/s / allowed", perSecond * ours / PROCESSORS / 1e6);
        report.figure("articles/s / allowed, clients counted", perSecond * sum / PROCESSORS / 1e6);
        report.figure("processors taken by others", others);
        report.figure(
                "articles/s / allowed by what clients and others left",
                perSecond * ours / 1e6 / (PROCESSORS - others - (sum - ours) * perSecond / 1e6));
        System.out.printf(ROOT, "%,.0f articles/s, %s%n", perSecond, micros);
        return perSecond;
    }

    /** Articles a second if the stages, each as fast as it is alone, took turns on the machine. */
    private double eachAlone(int articles) throws IOException, InterruptedException {
        var round = newsroom.round(articles);
        var requests = newsroom.requests(round);
        try (var enriched = new EnrichedCount(stack.addresses().kafka())) {
            stack.suspend(BreakableStack.ENRICH);
            stack.suspend(BreakableStack.ALERT);
            long start = System.nanoTime();
            newsroom.poster().post(round, requests, new Pace.Window(round, Integer.MAX_VALUE));
            double ingest = secondsSince(start);
            start = System.nanoTime();
            stack.resume(BreakableStack.ENRICH);
            enriched.await(articles);
            double enrich = secondsSince(start);
            start = System.nanoTime();
            stack.resume(BreakableStack.ALERT);
            round.await();
            double alert = round.secondsSince(start);
            report.figure("alone, articles/s: ingest-service", articles / ingest);
            report.figure("alone, articles/s: enrich-service", articles / enrich);
            report.figure("alone, articles/s: alert-service", articles / alert);
            TimeUnit.MILLISECONDS.sleep(200);
            return articles / (ingest + enrich + alert);
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
