package org.newswatch.bench.percolator.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.News;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One article against so many queries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatchBenchmark {

    private static final int ARTICLES = 1_000;

    @Param({"1000", "10000", "100000"})
    public int queries;

    private Ours ours = new Ours(List.of());
    private int next;

    @Setup
    public void load() {
        var news = new News(News.SEED);
        ours = new Ours(news.articles(0, ARTICLES));
        ours.add(news.subscriptions(0, queries));
        ours.teach(news.articles(ARTICLES, 2 * ARTICLES));
    }

    @Benchmark
    public int match() {
        return ours.count(article());
    }

    @Benchmark
    public int matchAndWhy() {
        return ours.countWithWhy(article());
    }

    private int article() {
        next = (next + 1) % ARTICLES;
        return next;
    }
}
