package org.newswatch.bench.percolator.experiments;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.HdrHistogram.Histogram;
import org.newswatch.bench.percolator.results.Lap;
import org.newswatch.bench.percolator.results.Timing;

/** One runner of a race: goes through the articles in turn, lap after lap, beginning each where the last one ended. */
final class Laps {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String name;
    private final int articles;
    private final IntUnaryOperator count;
    private final Histogram nanos = new Histogram(3);
    private final List<Lap> laps = new ArrayList<>();
    private int next;

    /** @param count takes an article's number and answers how many queries are true of it */
    Laps(String name, int articles, IntUnaryOperator count) {
        this.name = name;
        this.articles = articles;
        this.count = count;
    }

    /** Laps that do not count, for so long: the compiler of the JVM is to have done its work. */
    void warmUp(long leastNanos) {
        long start = System.nanoTime();
        do {
            lap(leastNanos);
        } while (System.nanoTime() - start < leastNanos);
        nanos.reset();
    }

    /** A lap over all articles, or as many as there is time for. */
    void run(long mostNanos) {
        laps.add(lap(mostNanos));
    }

    Timing timing() {
        return new Timing(name, List.copyOf(laps));
    }

    Histogram nanos() {
        return nanos;
    }

    private Lap lap(long mostNanos) {
        long matches = 0;
        int done = 0;
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long now = start;
        do {
            matches += count.applyAsInt(next);
            next = (next + 1) % articles;
            done++;
            long then = now;
            now = System.nanoTime();
            nanos.recordValue(now - then);
        } while (done < articles && now - start < mostNanos);
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        return new Lap((now - start) / 1e3 / done, cpu / 1e3 / done, done, matches);
    }
}
