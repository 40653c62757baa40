package org.newswatch.bench.percolator.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.percolator.analyze.Chain;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reading one article: its words and their forms, and what a percolator without queries makes of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadBenchmark {

    private static final int ARTICLES = 1_000;

    private List<Article> articles = List.of();
    private Ours empty = new Ours(List.of());
    private int next;

    @Setup
    public void write() {
        articles = new News(News.SEED).articles(0, ARTICLES);
        empty = new Ours(articles);
    }

    @Benchmark
    public void analyse(Blackhole words) {
        next = (next + 1) % ARTICLES;
        var article = articles.get(next);
        var chain = Chain.of(article.language());
        chain.read(article.title(), (forms, start, end) -> words.consume(forms));
        chain.read(article.body(), (forms, start, end) -> words.consume(forms));
    }

    @Benchmark
    public int matchAgainstNone() {
        next = (next + 1) % ARTICLES;
        return empty.count(next);
    }
}
