package org.newswatch.ingest.subscribe;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * A part of a tenant's feeds.
 *
 * @param next the cursor of the part after this one; null at the end
 */
record FeedPage(List<SubscribedFeed> items, @Nullable String next) {

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Of one feed more than the size there was room for: whether there is a next part. */
    static FeedPage of(List<SubscribedFeed> found, int size) {
        return found.size() <= size
                ? new FeedPage(found, null)
                : new FeedPage(found.subList(0, size), found.get(size - 1).id().toString());
    }

    static int size(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_SIZE;
        }
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_SIZE) {
            throw Refused.invalid("limit", "takes a number from 1 to " + MAX_SIZE);
        }
        return Integer.parseInt(limit);
    }

    static UUID after(@Nullable String cursor) {
        return cursor == null
                ? BEFORE_ALL
                : FeedIds.parse(cursor)
                        .orElseThrow(() -> Refused.invalid("cursor", "takes the \"next\" of an earlier answer"));
    }
}
