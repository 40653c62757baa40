package org.newswatch.e2e.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.newswatch.e2e.ledger.Arrivals;
import org.newswatch.e2e.ledger.Wish;

/** How long after the acknowledgement of an article its alerts came. */
final class Ages {

    private Ages() {}

    /** The 99th percentile of what was acknowledged in the span, zero where nothing was. */
    static Duration p99(Map<Integer, Long> acknowledged, Arrivals arrivals, long from, long to, List<Wish> of) {
        var names = of.stream().map(Wish::name).toList();
        var ages = arrivals.all().entrySet().stream()
                .filter(entry -> names.contains(entry.getKey().wish()))
                .filter(entry -> acknowledged.containsKey(entry.getKey().article()))
                .filter(entry -> isBetween(acknowledged.get(entry.getKey().article()), from, to))
                .mapToLong(entry -> entry.getValue().firstAt()
                        - acknowledged.get(entry.getKey().article()))
                .sorted()
                .toArray();
        return ages.length == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, ages[(ages.length - 1) * 99 / 100]));
    }

    private static boolean isBetween(long moment, long from, long to) {
        return moment >= from && moment < to;
    }
}
