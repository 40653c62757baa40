package org.newswatch.bench.percolator.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.newswatch.bench.percolator.contenders.LuceneMonitor;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.results.FrequentWordResult;

/** Everybody subscribes to one frequent word: as many matches as queries, so only the cost of a match counts. */
final class FrequentWordExperiment {

    private static final int ARTICLES = 50;
    private static final int LEAST = 10_000;

    private final Settings settings;
    private final News news = new News(News.SEED);
    private final List<Article> sample = news.articles(Settings.SAMPLE_FROM, Settings.SAMPLE_FROM + Settings.SAMPLE);

    FrequentWordExperiment(Settings settings) {
        this.settings = settings;
    }

    List<FrequentWordResult> run() throws IOException {
        var articles = articlesWithTheWord();
        var results = new ArrayList<FrequentWordResult>();
        for (int size : settings.sizes()) {
            if (size >= LEAST && size <= settings.largestForAll()) {
                results.add(at(size, articles));
            }
        }
        return results;
    }

    private FrequentWordResult at(int size, List<Article> articles) throws IOException {
        var everybody = Collections.nCopies(size, news.frequentWord());
        try (var ours = new Ours(articles);
                var monitor = new LuceneMonitor(news, sample, articles)) {
            ours.add(everybody);
            monitor.add(everybody);
            var runners = List.of(
                    new Laps(ours.name(), articles.size(), ours::count),
                    new Laps(monitor.name(), articles.size(), monitor::count));
            runners.forEach(runner -> runner.warmUp(settings.warmUpNanos()));
            for (int round = 0; round < Settings.ROUNDS; round++) {
                runners.forEach(runner -> runner.run(settings.lapNanos() / 2));
            }
            runners.forEach(runner -> Progress.say("%,d queries for one word: %s %,.1f µs/article"
                    .formatted(
                            size,
                            runner.timing().contender(),
                            runner.timing().wall().value())));
            return new FrequentWordResult(
                    size, runners.stream().map(Laps::timing).toList());
        }
    }

    private List<Article> articlesWithTheWord() {
        var candidates = news.articles(0, 10 * ARTICLES);
        try (var one = new Ours(candidates)) {
            one.add(List.of(news.frequentWord()));
            var found = new ArrayList<Article>();
            for (int i = 0; i < candidates.size() && found.size() < ARTICLES; i++) {
                if (one.count(i) == 1) {
                    found.add(candidates.get(i));
                }
            }
            return found;
        }
    }
}
