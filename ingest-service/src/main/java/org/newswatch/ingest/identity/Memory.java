package org.newswatch.ingest.identity;

import java.util.HashSet;
import java.util.List;

/**
 * What is remembered of a feed.
 *
 * @param reuses how often a guid came for another item
 * @param items those of the last document in its order, then those gone, the latest first
 */
record Memory(int reuses, List<Known> items) {

    static final Memory EMPTY = new Memory(0, List.of());

    /** As often as this, and the feed's guids name nothing. */
    static final int DISTRUST = 2;

    Memory {
        items = List.copyOf(items);
    }

    boolean trustsGuids() {
        return reuses < DISTRUST;
    }

    /** A feed that only shuffles its items says nothing new. */
    boolean saysTheSameAs(Memory other) {
        return reuses == other.reuses && new HashSet<>(items).equals(new HashSet<>(other.items));
    }
}
