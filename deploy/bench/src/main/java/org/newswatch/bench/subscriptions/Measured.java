package org.newswatch.bench.subscriptions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.posts.Grounds;

/** What is measured of a running service with its subscriptions loaded. */
final class Measured {

    /** Alerts of a lap, about, so that laps take as long at every size. */
    private static final double ALERTS = 60_000;

    /** Alerts per article and subscription, about. */
    private static final double MATCHING = 0.62 / 1_000;

    /** Alerts are counted a moment after they are stored. */
    private static final long COUNTED_MS = 100;

    private final Grounds grounds;
    private final Figures figures;
    private final AlertService service;
    private final EnrichedNews enriched;
    private final StoredArticles stored;
    private final List<Article> articles;

    Measured(
            Grounds grounds,
            Figures figures,
            AlertService service,
            EnrichedNews enriched,
            StoredArticles stored,
            List<Article> articles) {
        this.grounds = grounds;
        this.figures = figures;
        this.service = service;
        this.enriched = enriched;
        this.stored = stored;
        this.articles = articles;
    }

    static int lap(int size) {
        return (int) Math.clamp(ALERTS / (size * MATCHING), 100, 4_000);
    }

    void warmUp(int count, int laps) throws Exception {
        for (int lap = 0; lap < laps; lap++) {
            stored.await(enriched.send(enriched.records(count)));
        }
    }

    /** So many articles at once, until all are stored with their alerts. */
    void throughput(String what, int count, InMemory memory) throws Exception {
        var records = enriched.records(count);
        double alerts = service.metric("newswatch_match_alerts_total");
        double own = service.cpu().seconds();
        double database = grounds.databaseCpu().seconds();
        try (var bare = new BareConsumer(grounds.bootstrapServers())) {
            long start = System.nanoTime();
            stored.await(enriched.send(records));
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.add(what + "articles/s", count / seconds);
            figures.add(
                    what + "ms of processor per article, service",
                    (service.cpu().seconds() - own) * 1e3 / count);
            figures.add(
                    what + "ms of processor per article, database",
                    (grounds.databaseCpu().seconds() - database) * 1e3 / count);
            TimeUnit.MILLISECONDS.sleep(COUNTED_MS);
            double raised = service.metric("newswatch_match_alerts_total") - alerts;
            figures.add(what + "alerts per article", raised / count);
            figures.add(what + "alerts/s", raised / seconds);
            figures.add(what + "records/s, bare consumer", bare.perSecond(count));
        }
        figures.add(what + "ms per article, percolator alone", memory.micros(articles, Math.min(count, 500)) / 1e3);
    }

    /** One article at a time: from its being handed to the producer to its alerts stored. */
    void latency(String what, int count) throws Exception {
        var millis = new ArrayList<Double>();
        for (var record : enriched.records(count)) {
            TimeUnit.MILLISECONDS.sleep(20);
            long start = System.nanoTime();
            stored.await(enriched.send(List.of(record)));
            millis.add((System.nanoTime() - start) / 1e6);
        }
        quantiles(what + "ms from produced to stored", millis);
    }

    /** B7u: how long after the answer to its POST a subscription is matched, and an article made for it stored with its alert. */
    List<UUID> follow(Subscribers subscribers, int first, int count) throws Exception {
        var made = new ArrayList<UUID>();
        var applied = new ArrayList<Double>();
        var told = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            int before = service.subscriptions();
            var word = "qx" + Integer.toString(first + i, Character.MAX_RADIX) + "follows";
            var id = subscribers.subscribe(service.address(), word);
            long answered = System.nanoTime();
            if (i % 2 == 0) {
                service.awaitSubscriptions(before + 1);
                applied.add((System.nanoTime() - answered) / 1e6);
            } else {
                stored.await(enriched.send(List.of(enriched.record(new Article("en", "News of " + word, "")))));
                told.add((System.nanoTime() - answered) / 1e6);
                stored.requireAlert(UUID.fromString(id));
            }
            made.add(UUID.fromString(id));
        }
        quantiles("ms from the answer to applied", applied);
        quantiles("ms from the answer to the first article's alert", told);
        return made;
    }

    /** Pauses them in the database, and waits until the service has followed. */
    void pause(StoredSubscriptions subscriptions, BitSet numbers) throws Exception {
        int before = service.subscriptions();
        subscriptions.pause(numbers);
        long start = System.nanoTime();
        service.awaitSubscriptions(before - numbers.cardinality());
        figures.add("s to follow many changes at once", (System.nanoTime() - start) / 1e9);
        figures.add("many changes at once", numbers.cardinality());
    }

    private void quantiles(String name, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        figures.add(name + ", p50", sorted.get((sorted.size() - 1) / 2));
        figures.add(name + ", p99", sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1));
    }
}
