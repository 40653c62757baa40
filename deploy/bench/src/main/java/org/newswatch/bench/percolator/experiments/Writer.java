package org.newswatch.bench.percolator.experiments;

import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.percolator.Percolator;

/** Changes a percolator 100 times a second: in turn a query comes new, is replaced by another and goes. */
final class Writer implements AutoCloseable {

    private static final long PAUSE_NANOS = 10_000_000;

    private final Percolator<Integer> percolator;
    private final News news;
    private final int size;
    private final Histogram nanos = new Histogram(3);
    private final Thread thread = new Thread(this::write, "writer");
    private volatile boolean ended;

    private Writer(Percolator<Integer> percolator, News news, int size) {
        this.percolator = percolator;
        this.news = news;
        this.size = size;
    }

    /** @param size how many queries are stored; the ids and the numbers of new queries go on from there */
    static Writer start(Percolator<Integer> percolator, News news, int size) {
        var writer = new Writer(percolator, news, size);
        writer.thread.start();
        return writer;
    }

    /** Ends, and answers how long each change took. */
    Histogram stop() throws InterruptedException {
        ended = true;
        thread.join();
        return nanos;
    }

    private void write() {
        long due = System.nanoTime();
        for (int change = 0; !ended; change++) {
            int id = size + change / 3;
            var query = Ours.stored(news.subscription(size + change).query());
            long start = System.nanoTime();
            if (change % 3 == 2) {
                percolator.remove(id);
            } else {
                percolator.put(id, query);
            }
            nanos.recordValue(System.nanoTime() - start);
            due += PAUSE_NANOS;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
