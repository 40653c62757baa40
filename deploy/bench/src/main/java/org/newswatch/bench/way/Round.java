package org.newswatch.bench.way;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** What became of articles with consecutive numbers: each must reach each of its readers once, and nobody else. */
final class Round {

    private static final long PATIENCE_S = 90;
    private static final int ALL_READERS = (1 << Readers.OF_AN_ARTICLE) - 1;

    private final int first;
    private final AtomicLongArray startedAt;
    private final byte[] reached;
    private final double[] millis;
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger complete = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile long lastAt;

    Round(int first, int articles) {
        this.first = first;
        this.startedAt = new AtomicLongArray(articles);
        this.reached = new byte[articles];
        this.millis = new double[articles * Readers.OF_AN_ARTICLE];
    }

    int first() {
        return first;
    }

    int articles() {
        return reached.length;
    }

    /** @param at {@link System#nanoTime} from which the time of the article's deliveries counts */
    void started(int article, long at) {
        startedAt.set(article - first, at);
    }

    /** By the one thread that takes in webhooks. */
    void delivered(int article, int reader, long at) {
        int place = article - first;
        int who = place < 0 || place >= reached.length ? -1 : Arrays.binarySearch(Readers.of(article), reader);
        if (who < 0 || (reached[place] & 1 << who) != 0) {
            wrong.incrementAndGet();
            return;
        }
        reached[place] |= (byte) (1 << who);
        millis[deliveries.get()] = (at - startedAt.get(place)) / 1e6;
        lastAt = at;
        if (reached[place] == ALL_READERS) {
            complete.incrementAndGet();
        }
        deliveries.incrementAndGet();
    }

    /** How many articles have reached all their readers. */
    int complete() {
        return complete.get();
    }

    /** @throws IOException unless all were delivered in time, none twice and none to somebody else */
    void await() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (complete.get() < reached.length && wrong.get() == 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        check();
    }

    void check() throws IOException {
        if (complete.get() < reached.length || wrong.get() > 0) {
            throw new IOException(
                    "of %d articles %d were delivered to all their readers; %d deliveries were double or wrong"
                            .formatted(reached.length, complete.get(), wrong.get()));
        }
    }

    /** From the start of the first article to the last delivery. */
    double seconds() {
        return (lastAt - startedAt.get(0)) / 1e9;
    }

    /** From there to the last delivery. */
    double secondsSince(long nanos) {
        return (lastAt - nanos) / 1e9;
    }

    /** How long each delivery took, sorted. */
    double[] millis() {
        var sorted = Arrays.copyOf(millis, deliveries.get());
        Arrays.sort(sorted);
        return sorted;
    }
}
