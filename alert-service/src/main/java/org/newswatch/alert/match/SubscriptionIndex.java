package org.newswatch.alert.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.newswatch.alert.subscribe.Telling;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.Match;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.Stats;
import org.newswatch.percolator.TooBroad;

/** All subscriptions in memory, as of a version. Many may match while one catches up. */
@ApplicationScoped
class SubscriptionIndex {

    private static final Logger LOG = Logger.getLogger(SubscriptionIndex.class);
    private static final long NOTHING = -1;

    private final SubscriptionChanges changes;
    private final Percolator<UUID> queries = new Percolator<>();
    private final UrgentQueries urgent = new UrgentQueries();
    private final Map<UUID, Telling> tellings = new ConcurrentHashMap<>();
    private final Map<Telling, WeakReference<Telling>> shared = new WeakHashMap<>();
    private volatile long applied = NOTHING;
    private volatile boolean correctionsAreAskedFor;

    SubscriptionIndex(SubscriptionChanges changes) {
        this.changes = changes;
    }

    boolean isLoaded() {
        return applied != NOTHING;
    }

    int size() {
        return queries.size();
    }

    Stats stats() {
        return queries.stats();
    }

    /** Looks at so many subscriptions and moves those that stand under words that proved frequent. */
    void rearrange(int subscriptions) {
        queries.rearrange(subscriptions);
    }

    /** Applies what was committed since the last time: from now on every subscription committed before is matched. */
    synchronized void catchUp(Connection database) throws SQLException {
        long newest = changes.newest(database);
        if (newest > applied) {
            var unmatchable = new HashMap<UUID, String>();
            changes.after(applied, database, change -> apply(change, unmatchable));
            changes.disable(unmatchable, database);
            applied = newest;
        }
    }

    /** The alerts that the article gives reason for. */
    Stream<RaisedAlert> match(ArticleEnriched article) {
        var document = Documents.of(article);
        var matches = queries.match(document);
        var urgentFor = urgent.among(matches.stream().map(Match::id), document);
        return matches.stream().flatMap(match -> {
            var telling = tellings.get(match.id());
            return telling == null
                    ? Stream.empty()
                    : Stream.of(
                            RaisedAlert.of(match.id(), match.why(), telling, article, urgentFor.contains(match.id())));
        });
    }

    /** How a subscription wants to be told; empty where it is not matched. */
    Optional<Telling> telling(UUID subscription) {
        return Optional.ofNullable(tellings.get(subscription));
    }

    /** Whether any subscription asks, or did since the start. */
    boolean correctionsAreAskedFor() {
        return correctionsAreAskedFor;
    }

    /** One for all that are alike; it goes with the last subscription that has it. */
    private Telling shared(Telling telling) {
        var known = shared.get(telling);
        var one = known == null ? null : known.get();
        if (one != null) {
            return one;
        }
        shared.put(telling, new WeakReference<>(telling));
        return telling;
    }

    private void apply(SubscriptionChanges.Change change, Map<UUID, String> unmatchable) {
        if (change.ended()) {
            forget(change.id());
            return;
        }
        if (change.unreadable() != null) {
            // Another version may have written it and can read it, so it is not disabled.
            LOG.errorf(change.unreadable(), "a stored subscription can't be read and is left out: id=%s", change.id());
            forget(change.id());
            return;
        }
        try {
            correctionsAreAskedFor |= change.telling().followUps().corrections();
            urgent.put(change.id(), change.telling());
            tellings.put(change.id(), shared(change.telling()));
            queries.put(change.id(), change.criteria().stored());
        } catch (RuntimeException e) {
            LOG.errorf(e, "a stored subscription can't be matched any more and is left out: id=%s", change.id());
            forget(change.id());
            unmatchable.put(change.id(), reason(e));
        }
    }

    private static String reason(RuntimeException e) {
        var known = e instanceof InvalidQuery || e instanceof TooBroad ? ": " + e.getMessage() : "";
        return "its query can't be matched any more%s; correct it and make the subscription active".formatted(known);
    }

    private void forget(UUID subscription) {
        queries.remove(subscription);
        tellings.remove(subscription);
        urgent.remove(subscription);
    }
}
