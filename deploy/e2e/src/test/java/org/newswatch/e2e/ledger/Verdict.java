package org.newswatch.e2e.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Arrivals.Arrival;

/**
 * What a run came to.
 *
 * @param acknowledged articles that were answered 2xx
 * @param expected pairs that the naive matcher finds among them
 * @param delivered expected pairs that arrived
 * @param lost expected pairs that did not
 * @param duplicates pairs that a receiver who knows ids saw more than once, or that have more than one alert
 * @param unexpected pairs that arrived though the naive matcher does not find them, and deliveries without signature
 * @param repeats deliveries beyond the first of a pair, which receivers know by their ids
 * @param outage from the fault's begin to the first delivery after its end
 * @param catchUp from that delivery until no alert is later than {@link #SLO} after its acknowledgement
 */
public record Verdict(
        int acknowledged,
        int expected,
        int delivered,
        Set<Pair> lost,
        Set<Pair> duplicates,
        Set<Pair> unexpected,
        int repeats,
        Duration outage,
        Duration catchUp) {

    /** People are told within a second. */
    public static final Duration SLO = Duration.ofSeconds(1);

    /** A fault by its begin and end, by {@link System#nanoTime}. */
    public record Fault(long began, long ended) {}

    /** Whether all came, once, and nothing else; not where there was nothing to come. */
    public boolean isFlawless() {
        return acknowledged > 0 && expected > 0 && lost.isEmpty() && duplicates.isEmpty() && unexpected.isEmpty();
    }

    /** What must follow from these articles. */
    public static Set<Pair> expected(Edition edition, Set<Integer> articles, List<Wish> wishes) {
        return articles.stream()
                .map(edition::article)
                .flatMap(article -> wishes.stream()
                        .filter(wish -> wish.matches().test(article))
                        .map(wish -> new Pair(wish.name(), article.number())))
                .collect(Collectors.toSet());
    }

    /**
     * Judges a run.
     *
     * @param wishes those that are judged
     * @param alerts how many alerts there are of each pair
     */
    public static Verdict of(
            Edition edition,
            Map<Integer, Long> acknowledged,
            List<Wish> wishes,
            Arrivals arrivals,
            Map<Pair, Integer> alerts,
            Fault fault) {
        var names = wishes.stream().map(Wish::name).collect(Collectors.toSet());
        var arrived = arrivals.all();
        arrived.keySet().removeIf(pair -> !names.contains(pair.wish()));
        var expected = expected(edition, acknowledged.keySet(), wishes);
        var lost = without(expected, arrived.keySet());
        var twice = Stream.concat(
                        arrived.entrySet().stream()
                                .filter(entry -> entry.getValue().ids().size() > 1)
                                .map(Map.Entry::getKey),
                        alerts.entrySet().stream()
                                .filter(entry -> entry.getValue() > 1)
                                .map(Map.Entry::getKey))
                .collect(Collectors.toSet());
        var possible =
                expected(edition, arrived.keySet().stream().map(Pair::article).collect(Collectors.toSet()), wishes);
        var unexpected = without(arrived.keySet(), possible);
        for (int i = 0; i < arrivals.unsigned(); i++) {
            unexpected.add(new Pair("unsigned", i));
        }
        long again = arrivals.firstAfter(fault.ended());
        return new Verdict(
                acknowledged.size(),
                expected.size(),
                expected.size() - lost.size(),
                lost,
                twice,
                unexpected,
                arrived.values().stream().mapToInt(one -> one.attempts() - 1).sum(),
                Duration.ofNanos(again - fault.began()),
                Duration.ofNanos(Math.max(0, lastLate(arrived, acknowledged, again) - again)));
    }

    /** When the last alert came that was late. */
    private static long lastLate(Map<Pair, Arrival> arrived, Map<Integer, Long> acknowledged, long otherwise) {
        return arrived.entrySet().stream()
                .filter(entry -> acknowledged.containsKey(entry.getKey().article()))
                .filter(entry -> entry.getValue().firstAt()
                                - acknowledged.get(entry.getKey().article())
                        > SLO.toNanos())
                .mapToLong(entry -> entry.getValue().firstAt())
                .max()
                .orElse(otherwise);
    }

    private static Set<Pair> without(Set<Pair> pairs, Set<Pair> others) {
        var rest = new TreeSet<Pair>((a, b) -> a.toString().compareTo(b.toString()));
        pairs.stream().filter(pair -> !others.contains(pair)).forEach(rest::add);
        return rest;
    }
}
