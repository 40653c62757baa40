package org.newswatch.enrich.story;

import java.util.HashMap;
import java.util.Map;

/** Which story a story has become: a younger one is absorbed by an older one, never the other way round. */
final class Absorbed {

    private final Map<Long, Long> keptBy = new HashMap<>();

    long of(long story) {
        long root = story;
        for (var next = keptBy.get(root); next != null; next = keptBy.get(root)) {
            root = next;
        }
        return root;
    }

    void absorb(long kept, long absorbed) {
        if (kept >= absorbed) {
            throw new IllegalArgumentException("story %d is not older than %d".formatted(kept, absorbed));
        }
        keptBy.put(absorbed, kept);
    }
}
