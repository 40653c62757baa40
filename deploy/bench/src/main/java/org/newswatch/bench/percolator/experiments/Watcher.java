package org.newswatch.bench.percolator.experiments;

import java.util.concurrent.CountDownLatch;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Percolator;

/** Matches one article over and over until a certain query is among those found. */
final class Watcher {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Percolator<Integer> percolator;
    private final int id;
    private final Document article;
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "watcher");
    private long seenAt;

    Watcher(Percolator<Integer> percolator, int id, Document article) {
        this.percolator = percolator;
        this.id = id;
        this.article = article;
    }

    /** Comes back when the watcher has looked once. */
    void start() throws InterruptedException {
        thread.start();
        watching.await();
    }

    /** The nanosecond at which the query was found. */
    long seenAt() throws InterruptedException {
        thread.join();
        if (seenAt == 0) {
            throw new IllegalStateException("query " + id + " was stored, but an article made for it did not find it");
        }
        return seenAt;
    }

    private void watch() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            if (finds()) {
                seenAt = System.nanoTime();
                return;
            }
            watching.countDown();
        }
    }

    private boolean finds() {
        for (var match : percolator.match(article)) {
            if (match.id() == id) {
                return true;
            }
        }
        return false;
    }
}
