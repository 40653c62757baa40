package org.newswatch.alert.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.percolator.Match;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.Stats;

/** All subscriptions in memory, as of a version. Many may match while one catches up. */
@ApplicationScoped
class SubscriptionIndex {

    private static final Logger LOG = Logger.getLogger(SubscriptionIndex.class);
    private static final long NOTHING = -1;

    private final SubscriptionChanges changes;
    private final Percolator<UUID> queries = new Percolator<>();
    private final Map<UUID, Notify> notifies = new ConcurrentHashMap<>();
    private volatile long applied = NOTHING;

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
            changes.after(applied, database, this::apply);
            applied = newest;
        }
    }

    /** The alerts that the article gives reason for. */
    Stream<RaisedAlert> match(ArticleEnriched article) {
        return queries.match(Documents.of(article)).stream().flatMap(match -> alert(match, article).stream());
    }

    private List<RaisedAlert> alert(Match<UUID> match, ArticleEnriched article) {
        var notify = notifies.get(match.id());
        return notify == null ? List.of() : List.of(RaisedAlert.of(match.id(), match.why(), notify, article));
    }

    private void apply(SubscriptionChanges.Change change) {
        if (change.ended()) {
            queries.remove(change.id());
            notifies.remove(change.id());
            return;
        }
        try {
            notifies.put(change.id(), change.notifies());
            queries.put(change.id(), change.criteria().stored());
        } catch (RuntimeException e) {
            LOG.errorf(e, "a stored subscription can't be matched any more and is left out: id=%s", change.id());
        }
    }
}
