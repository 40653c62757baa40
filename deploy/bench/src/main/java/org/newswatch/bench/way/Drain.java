package org.newswatch.bench.way;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.newswatch.bench.posts.Report;
import org.newswatch.local.BreakableStack;

/**
 * B14: how fast enrich-service and alert-service work off what has piled up while they stood still, against what they sustain while
 * as much as they can take comes in: both from records to webhooks, in turn. Stood still is suspended, so that they are as warm
 * after as before; then once more killed and started anew.
 */
final class Drain {

    private final Newsroom newsroom;
    private final BreakableStack stack;
    private final Report report;

    Drain(Newsroom newsroom, Report report) {
        this.newsroom = newsroom;
        this.stack = newsroom.stack();
        this.report = report;
    }

    void measure(int rounds, int articles) throws Exception {
        report.setting("articlesOfARound", articles);
        report.setting("mostOnTheirWay", Capacity.WINDOW);
        for (int i = 0; i < rounds; i++) {
            note("steady: articles/s", articles, steady(articles));
            note("after a standstill: articles/s", articles, afterStandstill(articles));
        }
        double steady = report.median("steady: articles/s");
        report.figure("standstill / steady", report.median("after a standstill: articles/s") / steady);
        note("after a restart: articles/s", articles, afterRestart(articles));
        report.figure("restart / steady", report.median("after a restart: articles/s") / steady);
    }

    private void note(String what, int articles, double seconds) {
        report.figure(what, articles / seconds);
        System.out.printf(ROOT, "%s %,.0f%n", what, articles / seconds);
    }

    /** Seconds from the first record to the last webhook, while so many at most are on their way. */
    private double steady(int articles) throws Exception {
        var round = newsroom.round(articles);
        var events = events(round);
        try (var producer = producer()) {
            for (int i = 0; i < articles; i++) {
                while (i - round.complete() >= Capacity.WINDOW) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                round.started(round.first() + i, System.nanoTime());
                var _ = producer.send(events.get(i));
            }
            round.await();
        }
        return round.seconds();
    }

    private double afterStandstill(int articles) throws Exception {
        var round = newsroom.round(articles);
        var events = events(round);
        stack.suspend(BreakableStack.ENRICH);
        stack.suspend(BreakableStack.ALERT);
        pileUp(round, events);
        long start = System.nanoTime();
        stack.resume(BreakableStack.ENRICH);
        stack.resume(BreakableStack.ALERT);
        round.await();
        return round.secondsSince(start);
    }

    /** From when both say that they are ready, which some of the records do not wait for. */
    private double afterRestart(int articles) throws Exception {
        var round = newsroom.round(articles);
        var events = events(round);
        stack.kill(BreakableStack.ENRICH);
        stack.kill(BreakableStack.ALERT);
        pileUp(round, events);
        long start = System.nanoTime();
        stack.start(BreakableStack.ALERT);
        stack.start(BreakableStack.ENRICH);
        report.figure("restart: seconds until both were ready", (System.nanoTime() - start) / 1e9);
        round.await();
        report.figure("restart: seconds until all was delivered", round.secondsSince(start));
        return round.secondsSince(start);
    }

    private void pileUp(Round round, List<ProducerRecord<String, byte[]>> events) throws Exception {
        try (var producer = producer()) {
            for (int i = 0; i < events.size(); i++) {
                round.started(round.first() + i, System.nanoTime());
                var _ = producer.send(events.get(i));
            }
        }
    }

    private List<ProducerRecord<String, byte[]>> events(Round round) {
        return Newsroom.numbers(round).mapToObj(newsroom.wire()::event).toList();
    }

    private KafkaProducer<String, byte[]> producer() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.addresses().kafka(), "acks", "all", "linger.ms", 5, "batch.size", 262_144);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
