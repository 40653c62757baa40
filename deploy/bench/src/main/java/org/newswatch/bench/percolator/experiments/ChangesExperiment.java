package org.newswatch.bench.percolator.experiments;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.results.ChangesResult;
import org.newswatch.bench.percolator.results.Latency;
import org.newswatch.percolator.Percolator;

/** B7u: how soon a new query is found, and what changes cost those who read meanwhile. */
final class ChangesExperiment {

    private final Settings settings;
    private final News news = new News(News.SEED);
    private final List<Article> articles;

    ChangesExperiment(Settings settings) {
        this.settings = settings;
        this.articles = news.articles(0, settings.articles());
    }

    List<ChangesResult> run() throws InterruptedException {
        var results = new ArrayList<ChangesResult>();
        for (int size : settings.largeSizes()) {
            results.add(at(size));
        }
        return results;
    }

    private ChangesResult at(int size) throws InterruptedException {
        var percolator = new Percolator<Integer>();
        var queries = news.subscriptions(0, size);
        long start = System.nanoTime();
        for (int id = 0; id < size; id++) {
            percolator.put(id, Ours.stored(queries.get(id).query()));
        }
        double rebuildSeconds = Progress.secondsSince(start);
        Progress.say("%,d queries stored in %.1f s".formatted(size, rebuildSeconds));
        Ours.teach(percolator, news.articles(Settings.SAMPLE_FROM, Settings.SAMPLE_FROM + Settings.SAMPLE));

        var newcomers = new Newcomers(percolator, news, size);
        newcomers.run(settings.quick() ? 500 : 2_000);
        Progress.say("%,d queries: visible %s".formatted(size, brief(newcomers.visible())));

        var documents = articles.stream().map(Ours::document).toList();
        var alone = new Laps("alone", documents.size(), i -> Ours.count(percolator, documents.get(i)));
        var disturbed = new Laps("disturbed", documents.size(), i -> Ours.count(percolator, documents.get(i)));
        var putWhileRead = new Histogram(3);
        alone.warmUp(settings.warmUpNanos());
        for (int round = 0; round < Settings.ROUNDS; round++) {
            alone.run(settings.lapNanos());
            try (var writer = Writer.start(percolator, news, size)) {
                disturbed.run(settings.lapNanos());
                putWhileRead.add(writer.stop());
            }
        }
        Progress.say(
                "%,d queries: reader %s; disturbed %s".formatted(size, brief(alone.nanos()), brief(disturbed.nanos())));
        return new ChangesResult(
                size,
                rebuildSeconds,
                Latency.of(newcomers.prepare()),
                Latency.of(newcomers.put()),
                Latency.of(newcomers.visible()),
                Latency.of(putWhileRead),
                Latency.of(alone.nanos()),
                Latency.of(disturbed.nanos()),
                alone.timing(),
                disturbed.timing());
    }

    private static String brief(Histogram nanos) {
        var latency = Latency.of(nanos);
        return "p50 %,.1f µs, p99 %,.1f µs".formatted(latency.p50(), latency.p99());
    }
}
