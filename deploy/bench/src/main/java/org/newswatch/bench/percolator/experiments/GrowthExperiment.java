package org.newswatch.bench.percolator.experiments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.results.GrowthResult;

/**
 * B7s: the mix grows, the matches do not. Of as many queries as the largest size needs, those that are true of any article are set aside; the first
 * of them are stored at every size, the rest of a size is filled up with queries that are true of none. These are not
 * strange to the articles: they are looked up and tried as ever, only without success.
 */
final class GrowthExperiment {

    private static final int ARTICLES = 500;

    private final Settings settings;
    private final News news = new News(News.SEED);
    private final List<Article> articles = news.articles(0, ARTICLES);
    private final List<Article> sample = news.articles(Settings.SAMPLE_FROM, Settings.SAMPLE_FROM + Settings.SAMPLE);
    private final int pool;

    GrowthExperiment(Settings settings) {
        this.settings = settings;
        this.pool = settings.largest() + settings.largest() / 5;
    }

    List<GrowthResult> run() {
        var matched = matched();
        Progress.say("%,d of %,d queries are true of an article".formatted(matched.cardinality(), pool));
        int always = Math.min(matched.cardinality(), settings.sizes().getFirst() / 2);
        var runners = new ArrayList<Laps>();
        for (int size : settings.sizes()) {
            var ours = new Ours(articles);
            int id = matched.nextSetBit(0);
            for (int i = 0; i < always; i++, id = matched.nextSetBit(id + 1)) {
                ours.put(id, news.subscription(id).query());
            }
            id = matched.nextClearBit(0);
            for (int i = always; i < size && id < pool; i++, id = matched.nextClearBit(id + 1)) {
                ours.put(id, news.subscription(id).query());
            }
            ours.teach(sample);
            runners.add(new Laps("ours", ARTICLES, ours::count));
            Progress.say("%,d queries stored".formatted(size));
        }
        runners.forEach(runner -> runner.warmUp(settings.warmUpNanos()));
        for (int round = 0; round < Settings.ROUNDS; round++) {
            runners.forEach(runner -> runner.run(settings.lapNanos()));
        }
        var results = new ArrayList<GrowthResult>();
        for (var runner : runners) {
            int size = settings.sizes().get(results.size());
            results.add(new GrowthResult(size, runner.timing()));
            Progress.say("%,d queries: %,.1f µs/article at %.2f matches"
                    .formatted(
                            size,
                            runner.timing().wall().value(),
                            runner.timing().matchesPerArticle()));
        }
        return results;
    }

    private BitSet matched() {
        var ours = new Ours(articles);
        ours.add(news.subscriptions(0, pool));
        var matched = new BitSet();
        for (int article = 0; article < ARTICLES; article++) {
            ours.ids(article).forEach(matched::set);
        }
        return matched;
    }
}
