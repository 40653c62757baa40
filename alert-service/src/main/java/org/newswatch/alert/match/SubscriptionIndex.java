package org.newswatch.alert.match;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.newswatch.alert.match.SubscriptionChanges.Unmatchable;
import org.newswatch.alert.subscribe.Telling;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.Match;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.Stats;
import org.newswatch.percolator.StoredQuery;
import org.newswatch.percolator.TooBroad;

/** All subscriptions in memory, as of a version. Many may match while one catches up. */
@ApplicationScoped
class SubscriptionIndex {

    private static final Logger LOG = Logger.getLogger(SubscriptionIndex.class);
    private static final long NOTHING = -1;

    private final SubscriptionChanges changes;
    private final Transactions transactions;
    private final Percolator<UUID> queries = new Percolator<>();
    private final UrgentQueries urgent = new UrgentQueries();
    private final Map<UUID, Telling> tellings = new ConcurrentHashMap<>();
    private final Map<Telling, WeakReference<Telling>> shared = new WeakHashMap<>();
    private volatile long applied = NOTHING;
    private volatile boolean correctionsAreAskedFor;

    SubscriptionIndex(SubscriptionChanges changes, Transactions transactions) {
        this.changes = changes;
        this.transactions = transactions;
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
    synchronized void catchUp(Connection database) throws SQLException, InterruptedException {
        long newest = changes.newest(database);
        if (newest > applied) {
            var unmatchable = new ArrayList<Unmatchable>();
            read(database, unmatchable);
            disable(unmatchable);
            applied = newest;
        }
    }

    /** With two threads when it is all of them. */
    private void read(Connection database, List<Unmatchable> unmatchable) throws SQLException {
        if (isLoaded()) {
            changes.after(applied, database, change -> apply(Readied.of(change), unmatchable));
            return;
        }
        try (var second = new SecondStep<Readied>(readied -> apply(readied, unmatchable))) {
            changes.after(applied, database, change -> second.take(Readied.of(change)));
        }
    }

    /** In a transaction of its own: they are read once, and the caller's may yet be rolled back. */
    private void disable(List<Unmatchable> subscriptions) throws SQLException, InterruptedException {
        if (!subscriptions.isEmpty()) {
            transactions.commit(connection -> changes.disable(subscriptions, connection));
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

    private void apply(Readied readied, List<Unmatchable> unmatchable) {
        var change = readied.change();
        if (change.ended()) {
            forget(change.id());
        } else if (change.unreadable() != null) {
            // Another version may have written it and can read it, so it is not disabled.
            LOG.errorf(change.unreadable(), "a stored subscription can't be read and is left out: id=%s", change.id());
            forget(change.id());
        } else if (readied.query() == null) {
            leaveOut(change, requireNonNull(readied.unmatchable()), unmatchable);
        } else {
            put(change, readied.query(), unmatchable);
        }
    }

    private void put(SubscriptionChanges.Change change, StoredQuery query, List<Unmatchable> unmatchable) {
        try {
            correctionsAreAskedFor |= change.telling().followUps().corrections();
            urgent.put(change.id(), change.telling());
            tellings.put(change.id(), shared(change.telling()));
            queries.put(change.id(), query);
        } catch (RuntimeException e) {
            leaveOut(change, e, unmatchable);
        }
    }

    private void leaveOut(SubscriptionChanges.Change change, RuntimeException why, List<Unmatchable> unmatchable) {
        LOG.errorf(why, "a stored subscription can't be matched any more and is left out: id=%s", change.id());
        forget(change.id());
        unmatchable.add(new Unmatchable(change.id(), change.version(), reason(why)));
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
