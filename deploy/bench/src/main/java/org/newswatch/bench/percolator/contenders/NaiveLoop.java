package org.newswatch.bench.percolator.contenders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.Subscription;

/** Tries every query on every article, with no index over the queries. Its articles come analysed. */
public final class NaiveLoop implements Contender {

    private final List<Reading> readings;
    private final List<Test> tests = new ArrayList<>();

    public NaiveLoop(List<Article> articles) {
        readings = articles.stream().map(Reading::of).toList();
    }

    @Override
    public String name() {
        return "naive loop";
    }

    @Override
    public void add(List<Subscription> queries) {
        queries.forEach(subscription -> tests.add(Test.of(Ours.parse(subscription.query()))));
    }

    @Override
    public int count(int article) {
        return ids(article).size();
    }

    @Override
    public Set<Integer> ids(int article) {
        var places = new Places(readings.get(article));
        var ids = new HashSet<Integer>();
        for (int id = 0; id < tests.size(); id++) {
            if (tests.get(id).holds(places)) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Override
    public void close() {}
}
