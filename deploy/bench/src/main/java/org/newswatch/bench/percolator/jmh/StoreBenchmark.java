package org.newswatch.bench.percolator.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.news.Subscription;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.Query;
import org.newswatch.percolator.StoredQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The way of a query in: its text to a tree, the tree made ready, and stored among 10,000 others. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoreBenchmark {

    private static final int QUERIES = 10_000;

    private final Percolator<Integer> percolator = new Percolator<>();
    private List<Subscription> subscriptions = List.of();
    private int next;

    @Setup
    public void write() {
        subscriptions = new News(News.SEED).subscriptions(0, 2 * QUERIES);
        for (int id = 0; id < QUERIES; id++) {
            percolator.put(id, Ours.stored(subscriptions.get(id).query()));
        }
    }

    @Benchmark
    public Query parse() {
        return Ours.parse(query());
    }

    @Benchmark
    public StoredQuery parseAndBuild() {
        return Ours.stored(query());
    }

    @Benchmark
    public int parseBuildAndPut() {
        percolator.put(next % QUERIES, Ours.stored(query()));
        return percolator.size();
    }

    private String query() {
        next = (next + 1) % subscriptions.size();
        return subscriptions.get(next).query();
    }
}
