package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Stored queries, kept so that those true of a document are found without trying the others. Safe for use by many
 * threads; readers take no lock, and each sees all queries as they were at one version.
 *
 * @param <K> how a query is called; with equals and hashCode
 */
public final class Percolator<K> {

    private volatile Snapshot<K> current = Snapshot.empty();

    /** Stores a query, in place of an earlier one under this id. Seen by every match that begins afterwards. */
    public synchronized void put(K id, StoredQuery query) {
        current = current.with(id, query);
    }

    /** Forgets a query; whether there was one. */
    public synchronized boolean remove(K id) {
        if (current.queries().get(id) == null) {
            return false;
        }
        current = current.without(id);
        return true;
    }

    /** How many queries are stored. */
    public int size() {
        return current.queries().size();
    }

    /** Grows by one with every change. */
    public long version() {
        return current.version();
    }

    /** The queries that are true of the document, in no particular order. */
    public List<Match<K>> match(Document document) {
        var postings = current.postings();
        var reading = new Reading(document);
        var tried = new HashSet<K>();
        var matches = new ArrayList<Match<K>>();
        reading.keys(key -> {
            var candidates = postings.get(key);
            if (candidates != null) {
                candidates.forEach((id, query) -> {
                    if (tried.add(id)) {
                        query.why(reading).ifPresent(why -> matches.add(new Match<>(id, why)));
                    }
                });
            }
        });
        return matches;
    }
}
