package org.newswatch.percolator;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what {@link Stats} tells. */
final class Counters<K> {

    private final LongAdder documents = new LongAdder();
    private final LongAdder noted = new LongAdder();
    private final LongAdder candidates = new LongAdder();
    private final LongAdder matches = new LongAdder();
    private final LongAdder reading = new LongAdder();
    private final LongAdder trying = new LongAdder();
    private final Slowest<K> slowest = new Slowest<>();

    Slowest<K> slowest() {
        return slowest;
    }

    void count(Search<?> search, int found, long readingNanos, long tryingNanos) {
        documents.increment();
        noted.add(search.noted());
        candidates.add(search.candidates());
        matches.add(found);
        reading.add(readingNanos);
        trying.add(tryingNanos);
    }

    Stats stats(Snapshot<K> now) {
        return new Stats(
                documents.sum(),
                noted.sum(),
                candidates.sum(),
                matches.sum(),
                Duration.ofNanos(reading.sum()),
                Duration.ofNanos(trying.sum()),
                now.queries(),
                now.terms(),
                now.version(),
                slowest.list());
    }
}
