package org.newswatch.percolator;

/**
 * All stored queries at one version, for those who read.
 *
 * @param fields bits of the fields whose texts queries look in
 * @param queries how many there are
 * @param terms how many different terms they have
 */
record Snapshot<K>(
        Lexicon lexicon, int fields, PostingLists postings, Ledger<K> ledger, long version, int queries, int terms) {

    /** The queries that are true of what was read, and how much work it was. */
    Search<K> search(Reading reading, Slowest<K> slowest) {
        var search = new Search<>(ledger, version, reading, slowest);
        search.run(postings, reading.terms());
        return search;
    }
}
