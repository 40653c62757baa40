package org.newswatch.percolator;

import java.util.Set;

/**
 * All stored queries at one version; immutable.
 *
 * @param queries by id
 * @param postings by index key, then by id
 */
record Snapshot<K>(Trie<K, StoredQuery> queries, Trie<String, Trie<K, StoredQuery>> postings, long version) {

    static <K> Snapshot<K> empty() {
        return new Snapshot<>(Trie.empty(), Trie.empty(), 0);
    }

    Snapshot<K> with(K id, StoredQuery query) {
        var rest = dropped(id);
        for (var key : query.keys()) {
            var there = rest.get(key);
            rest = rest.with(key, (there == null ? Trie.<K, StoredQuery>empty() : there).with(id, query));
        }
        return new Snapshot<>(queries.with(id, query), rest, version + 1);
    }

    Snapshot<K> without(K id) {
        return new Snapshot<>(queries.without(id), dropped(id), version + 1);
    }

    private Trie<String, Trie<K, StoredQuery>> dropped(K id) {
        var old = queries.get(id);
        var rest = postings;
        for (var key : old == null ? Set.<String>of() : old.keys()) {
            var there = rest.get(key);
            var remaining = there == null ? Trie.<K, StoredQuery>empty() : there.without(id);
            rest = remaining.size() == 0 ? rest.without(key) : rest.with(key, remaining);
        }
        return rest;
    }
}
