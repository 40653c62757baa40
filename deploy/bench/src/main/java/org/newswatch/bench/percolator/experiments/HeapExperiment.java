package org.newswatch.bench.percolator.experiments;

import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.newswatch.bench.percolator.contenders.LuceneMonitor;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.news.Subscription;
import org.newswatch.bench.percolator.results.HeapResult;
import org.newswatch.percolator.Percolator;

/** B7m: what a stored query takes of the heap, with ids as the services have them, and how long loading takes. */
final class HeapExperiment {

    private final Settings settings;
    private final News news = new News(News.SEED);
    private final List<Article> sample = news.articles(Settings.SAMPLE_FROM, Settings.SAMPLE_FROM + Settings.SAMPLE);

    HeapExperiment(Settings settings) {
        this.settings = settings;
    }

    List<HeapResult> run() throws IOException, InterruptedException {
        var results = new ArrayList<HeapResult>();
        for (int size : settings.largeSizes()) {
            var percolator = new Percolator<UUID>();
            results.add(measure("ours", size, queries -> load(percolator, queries), percolator::size));
        }
        var monitor = new LuceneMonitor(news, sample, List.of());
        results.add(measure(monitor.name(), settings.largestForAll(), queries -> load(monitor, queries), monitor));
        return results;
    }

    /**
     * @param load answers how many seconds it took
     * @param end keeps what was filled alive until it is measured, and closes it
     */
    private HeapResult measure(String contender, int size, ToDoubleFunction<List<Subscription>> load, Closeable end)
            throws IOException, InterruptedException {
        try (end) {
            var queries = news.subscriptions(0, size);
            long before = usedHeap();
            double seconds = load.applyAsDouble(queries);
            double bytes = (double) (usedHeap() - before) / size;
            Progress.say(
                    "%,d queries: %s takes %.0f bytes each, %.1f s to load".formatted(size, contender, bytes, seconds));
            return new HeapResult(
                    contender,
                    size,
                    bytes,
                    queries.stream()
                            .mapToInt(query -> query.query().length())
                            .average()
                            .orElseThrow(),
                    queries.stream()
                            .mapToInt(query -> query.query().getBytes(StandardCharsets.UTF_8).length)
                            .average()
                            .orElseThrow(),
                    seconds);
        }
    }

    /** Reads the sample as well, untimed: what the percolator remembers of the words it has met is part of its weight. */
    private double load(Percolator<UUID> percolator, List<Subscription> queries) {
        long start = System.nanoTime();
        long id = 0;
        for (var subscription : queries) {
            percolator.put(new UUID(News.SEED, id++), Ours.stored(subscription.query()));
        }
        double seconds = Progress.secondsSince(start);
        Ours.teach(percolator, sample);
        return seconds;
    }

    private static double load(LuceneMonitor monitor, List<Subscription> queries) {
        long start = System.nanoTime();
        monitor.add(queries);
        return Progress.secondsSince(start);
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
