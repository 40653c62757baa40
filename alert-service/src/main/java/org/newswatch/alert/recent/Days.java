package org.newswatch.alert.recent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of the days are too many.
 *
 * @param drop the oldest, as many as must go
 * @param full whether what must stay is too much all the same
 */
record Days(List<LocalDate> drop, boolean full) {

    /**
     * @param sizes what each day takes on disk, in bytes
     * @param maxSize of all together, in bytes
     */
    static Days of(Map<LocalDate, Long> sizes, LocalDate today, long maxSize) {
        // A replica whose clock is behind may still write to yesterday.
        var stay = today.minusDays(1);
        var rest = new TreeMap<>(sizes);
        while (sum(rest) > maxSize && rest.firstKey().isBefore(stay)) {
            rest.pollFirstEntry();
        }
        var drop = sizes.keySet().stream()
                .filter(day -> !rest.containsKey(day))
                .sorted()
                .toList();
        return new Days(drop, sum(rest) > maxSize);
    }

    private static long sum(Map<LocalDate, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
