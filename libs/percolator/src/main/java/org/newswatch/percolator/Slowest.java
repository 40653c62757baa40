package org.newswatch.percolator;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The queries that took longest to try. To time each one costs more than to try most, so that only some documents are timed. */
final class Slowest<K> {

    static final int EVERY = 64;
    private static final int KEPT = 10;
    private static final int LONGEST_SHOWN = 200;

    private final AtomicInteger documents = new AtomicInteger();
    private final Map<K, Timed> timed = new HashMap<>();
    private volatile long least;

    private record Timed(byte[] program, long nanos) {}

    /** Whether it is this document's turn to be timed. */
    boolean isDue() {
        return documents.getAndIncrement() % EVERY == 0;
    }

    void took(K id, byte[] program, long nanos) {
        if (nanos > least) {
            keep(id, program, nanos);
        }
    }

    private synchronized void keep(K id, byte[] program, long nanos) {
        timed.merge(id, new Timed(program, nanos), (old, now) -> old.nanos > now.nanos ? old : now);
        if (timed.size() > KEPT) {
            timed.entrySet().stream()
                    .min(Comparator.comparingLong(query -> query.getValue().nanos))
                    .ifPresent(query -> timed.remove(query.getKey()));
        }
        if (timed.size() == KEPT) {
            least = timed.values().stream().mapToLong(Timed::nanos).min().orElse(0);
        }
    }

    synchronized List<Stats.SlowQuery> list() {
        return timed.entrySet().stream()
                .sorted(Comparator.comparingLong(query -> -query.getValue().nanos))
                .map(query -> new Stats.SlowQuery(
                        query.getKey(),
                        clipped(ProgramReader.textOf(query.getValue().program)),
                        Duration.ofNanos(query.getValue().nanos)))
                .toList();
    }

    private static String clipped(String query) {
        return query.length() <= LONGEST_SHOWN ? query : query.substring(0, LONGEST_SHOWN) + "…";
    }
}
