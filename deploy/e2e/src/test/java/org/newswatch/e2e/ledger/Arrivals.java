package org.newswatch.e2e.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.newswatch.local.Receiver.Delivery;

/** What receivers got and answered 2xx: of each pair the ids it came under, how often and when first. */
public final class Arrivals {

    private final Map<Pair, Arrival> arrivals = new HashMap<>();
    private final List<Long> times = new ArrayList<>();
    private int unsigned;

    /**
     * What came of one pair.
     *
     * @param firstAt by {@link System#nanoTime}
     */
    public record Arrival(Set<String> ids, long firstAt, int attempts) {}

    /** A delivery to the receiver of the wish. */
    public synchronized void add(String wish, Delivery delivery) {
        if (!delivery.signed()) {
            unsigned++;
            return;
        }
        int article = Article.number(delivery.body().at("/data/article/url").asText());
        add(new Pair(wish, article), delivery.id(), delivery.nanos());
    }

    /**
     * The same for one that came by another way.
     *
     * @param id by which whoever gets it again knows it
     * @param nanos by {@link System#nanoTime}
     */
    public synchronized void add(Pair pair, String id, long nanos) {
        times.add(nanos);
        var before = arrivals.getOrDefault(pair, new Arrival(Set.of(), nanos, 0));
        var ids = new HashSet<>(before.ids());
        ids.add(id);
        arrivals.put(pair, new Arrival(ids, Math.min(before.firstAt(), nanos), before.attempts() + 1));
    }

    /** What arrived so far. */
    public synchronized Map<Pair, Arrival> all() {
        return new HashMap<>(arrivals);
    }

    /** How many pairs arrived so far. */
    public synchronized int count() {
        return arrivals.size();
    }

    /** Whether there is something of the pair. */
    public synchronized boolean has(Pair pair) {
        return arrivals.containsKey(pair);
    }

    /** The longest time between two deliveries of this span. */
    public synchronized Duration longestSilence(long from, long to) {
        var moments = LongStream.concat(
                        LongStream.of(from, to),
                        times.stream().mapToLong(time -> time).filter(time -> time > from && time < to))
                .sorted()
                .toArray();
        long longest = 0;
        for (int i = 1; i < moments.length; i++) {
            longest = Math.max(longest, moments[i] - moments[i - 1]);
        }
        return Duration.ofNanos(longest);
    }

    /** How many came without a good signature. */
    synchronized int unsigned() {
        return unsigned;
    }

    /** The moment of the last delivery. */
    public synchronized long last() {
        return times.stream().mapToLong(time -> time).max().orElseThrow();
    }

    /** The moment of the first delivery after this one. */
    synchronized long firstAfter(long nanos) {
        return times.stream()
                .mapToLong(time -> time)
                .filter(time -> time >= nanos)
                .min()
                .orElse(nanos);
    }
}
