package org.newswatch.alert.match;

import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.StoredQuery;

/**
 * A change of a subscription with its query as it is matched.
 *
 * @param query absent where it ended or can't be matched
 * @param unmatchable why it can't be
 */
record Readied(
        SubscriptionChanges.Change change,
        @Nullable StoredQuery query,
        @Nullable RuntimeException unmatchable) {

    static Readied of(SubscriptionChanges.Change change) {
        if (change.ended() || change.unreadable() != null) {
            return new Readied(change, null, null);
        }
        try {
            return new Readied(change, change.criteria().stored(), null);
        } catch (RuntimeException e) {
            return new Readied(change, null, e);
        }
    }
}
