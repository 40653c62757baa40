package org.newswatch.bench.percolator.experiments;

import org.HdrHistogram.Histogram;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.percolator.Percolator;

/** Stores new queries one by one while a watcher on another thread matches an article that is made for the next one. */
final class Newcomers {

    private final Percolator<Integer> percolator;
    private final News news;
    private final int from;
    private final Histogram prepare = new Histogram(3);
    private final Histogram put = new Histogram(3);
    private final Histogram visible = new Histogram(3);

    Newcomers(Percolator<Integer> percolator, News news, int from) {
        this.percolator = percolator;
        this.news = news;
        this.from = from;
    }

    void run(int count) throws InterruptedException {
        for (int id = from, done = 0; done < count; id++) {
            var subscription = news.subscription(id);
            if (MadeToMatch.suits(subscription)) {
                long start = System.nanoTime();
                var stored = Ours.stored(subscription.query());
                prepare.recordValue(System.nanoTime() - start);
                var watcher = new Watcher(percolator, id, MadeToMatch.article(subscription));
                watcher.start();
                start = System.nanoTime();
                percolator.put(id, stored);
                put.recordValue(System.nanoTime() - start);
                visible.recordValue(watcher.seenAt() - start);
                percolator.remove(id);
                done++;
            }
        }
    }

    Histogram prepare() {
        return prepare;
    }

    Histogram put() {
        return put;
    }

    Histogram visible() {
        return visible;
    }
}
