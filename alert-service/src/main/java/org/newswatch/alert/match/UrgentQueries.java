package org.newswatch.alert.match;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.newswatch.alert.subscribe.Criteria;
import org.newswatch.alert.subscribe.Telling;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Match;
import org.newswatch.percolator.Percolator;

/** What the quiet hours of subscriptions let through: few have such a query, and all of them are tried at once. */
final class UrgentQueries {

    private final Percolator<UUID> queries = new Percolator<>();
    private final Set<UUID> asking = ConcurrentHashMap.newKeySet();

    void put(UUID subscription, Telling telling) {
        var quiet = telling.schedule().quiet();
        if (quiet == null || quiet.unless() == null) {
            remove(subscription);
        } else {
            queries.put(subscription, Criteria.of(quiet.unless()).stored());
            asking.add(subscription);
        }
    }

    void remove(UUID subscription) {
        if (asking.remove(subscription)) {
            queries.remove(subscription);
        }
    }

    /** Those of the subscriptions, which all match the document, for which it is urgent. */
    Set<UUID> among(Stream<UUID> matching, Document document) {
        return matching.anyMatch(asking::contains)
                ? queries.match(document).stream().map(Match::id).collect(toUnmodifiableSet())
                : Set.of();
    }
}
