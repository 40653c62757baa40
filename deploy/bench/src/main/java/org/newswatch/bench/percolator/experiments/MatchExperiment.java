package org.newswatch.bench.percolator.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.newswatch.bench.percolator.contenders.Contender;
import org.newswatch.bench.percolator.contenders.LuceneMonitor;
import org.newswatch.bench.percolator.contenders.NaiveLoop;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.results.Latency;
import org.newswatch.bench.percolator.results.MatchResult;

/** B7: time per article of ours (ids only, and with all reasons), the Monitor and a naive loop, round by round in turn. */
final class MatchExperiment {

    private static final int LARGEST_NAIVE = 100_000;

    private final Settings settings;
    private final News news = new News(News.SEED);
    private final List<Article> articles;
    private final List<Article> sample;
    private final Ours ours;
    private final List<Contender> contenders = new ArrayList<>();

    MatchExperiment(Settings settings) {
        this.settings = settings;
        articles = news.articles(0, settings.articles());
        sample = news.articles(Settings.SAMPLE_FROM, Settings.SAMPLE_FROM + Settings.SAMPLE);
        ours = new Ours(articles);
        contenders.add(ours);
        contenders.add(new LuceneMonitor(news, sample, articles));
        contenders.add(new NaiveLoop(articles));
        Progress.say("%d articles written and read".formatted(articles.size()));
    }

    List<MatchResult> run() throws IOException {
        var results = new ArrayList<MatchResult>();
        int stored = 0;
        for (int size : settings.sizes()) {
            if (size > LARGEST_NAIVE) {
                contenders.removeIf(NaiveLoop.class::isInstance);
            }
            results.add(at(stored, size));
            stored = size;
        }
        for (var contender : contenders) {
            contender.close();
        }
        return results;
    }

    private MatchResult at(int stored, int size) {
        var more = news.subscriptions(stored, size);
        var loadSeconds = new LinkedHashMap<String, Double>();
        for (var contender : contenders) {
            long start = System.nanoTime();
            contender.add(more);
            loadSeconds.put(contender.name(), Progress.secondsSince(start));
            Progress.say("%,d queries: %s took %,d more".formatted(size, contender.name(), more.size()));
        }
        ours.teach(sample);
        var runners = new ArrayList<Laps>();
        contenders.forEach(contender -> runners.add(new Laps(contender.name(), articles.size(), contender::count)));
        runners.add(1, new Laps("ours with why", articles.size(), ours::countWithWhy));
        race(runners);
        runners.forEach(runner -> Progress.say("%,d queries: %s %,.1f µs/article"
                .formatted(
                        size,
                        runner.timing().contender(),
                        runner.timing().wall().value())));
        var comparisons = contenders.stream()
                .skip(1)
                .map(other -> Judge.compare(ours, other, articlesToCompare(size)))
                .toList();
        comparisons.forEach(comparison -> Progress.say(comparison.toString()));
        return new MatchResult(
                size,
                runners.stream().map(Laps::timing).toList(),
                comparisons,
                Latency.of(runners.getFirst().nanos()),
                loadSeconds);
    }

    private void race(List<Laps> runners) {
        runners.forEach(runner -> runner.warmUp(settings.warmUpNanos()));
        for (int round = 0; round < Settings.ROUNDS; round++) {
            runners.forEach(runner -> runner.run(settings.lapNanos()));
        }
    }

    private int articlesToCompare(int size) {
        return size <= 10_000 ? Math.min(200, articles.size()) : size <= LARGEST_NAIVE ? 40 : 20;
    }
}
