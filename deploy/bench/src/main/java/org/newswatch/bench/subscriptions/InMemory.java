package org.newswatch.bench.subscriptions;

import java.util.BitSet;
import java.util.List;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.percolator.Percolator;

/** The same queries in a percolator alone, in one thread: no events, no database. */
final class InMemory {

    private final Percolator<Integer> percolator = new Percolator<>();
    private final News news;
    private int size;

    InMemory(News news) {
        this.news = news;
    }

    /** Stores the queries up to this number; the seconds it takes, the making up of queries not counted. */
    double grow(int to) {
        long nanos = 0;
        for (; size < to; size++) {
            var query = news.subscription(size).query();
            long start = System.nanoTime();
            percolator.put(size, Ours.stored(query));
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    void remove(BitSet numbers) {
        numbers.stream().forEach(percolator::remove);
    }

    void add(BitSet numbers) {
        numbers.stream()
                .forEach(number -> percolator.put(
                        number, Ours.stored(news.subscription(number).query())));
    }

    /** The numbers, from this one on, of the queries that are true of any of the articles. */
    BitSet matching(List<Article> articles, int from) {
        var found = new BitSet();
        for (var article : articles) {
            percolator.match(Ours.document(article)).stream()
                    .filter(match -> match.id() >= from)
                    .forEach(match -> found.set(match.id()));
        }
        return found;
    }

    /** Microseconds per article, with the reason of every match. */
    double micros(List<Article> articles, int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            for (var match : percolator.match(Ours.document(articles.get(i % articles.size())))) {
                if (match.why().isEmpty()) {
                    throw new IllegalStateException("a match without a reason");
                }
            }
        }
        return (System.nanoTime() - start) / 1e3 / count;
    }
}
