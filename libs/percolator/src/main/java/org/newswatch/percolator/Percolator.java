package org.newswatch.percolator;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.newswatch.percolator.analyze.Vocabulary;

/**
 * Stored queries, kept so that those true of a document are found without trying the others. Safe for use by many
 * threads; readers take no lock, and each sees all queries as they were at one version.
 *
 * @param <K> how a query is called; with equals and hashCode
 */
public final class Percolator<K> {

    private final Index<K> index = new Index<>(1);
    private final Meanings meanings;
    private final Counters<K> counters = new Counters<>();
    private volatile Snapshot<K> current = index.snapshot();

    /** With a vocabulary of its own. */
    public Percolator() {
        this(new Vocabulary());
    }

    /** With the vocabulary in which others read the same documents, of which it takes one attribute. */
    public Percolator(Vocabulary vocabulary) {
        this.meanings = new Meanings(vocabulary);
    }

    /** Stores a query, in place of an earlier one under this id. Seen by every match that begins afterwards. */
    public void put(K id, StoredQuery query) {
        synchronized (index) {
            index.put(id, query);
            current = index.snapshot();
        }
    }

    /** Forgets a query; whether there was one. */
    public boolean remove(K id) {
        synchronized (index) {
            boolean removed = index.remove(id);
            current = index.snapshot();
            return removed;
        }
    }

    /** How many queries are stored. */
    public int size() {
        return current.queries();
    }

    /** Grows by one with every change. */
    public long version() {
        return current.version();
    }

    /** The queries that are true of the document. */
    public Matches<K> match(Document document) {
        long start = System.nanoTime();
        var snapshot = current;
        var reading = read(document, snapshot);
        long read = System.nanoTime();
        var search = snapshot.search(reading, counters.slowest());
        var matches = search.matches();
        counters.count(search, matches.size(), read - start, System.nanoTime() - read);
        index.frequencies().learn(reading.terms().terms(), reading.terms().size());
        return matches;
    }

    /** Why a query is true of the document or is not, whatever the others; empty where no query is stored under this id. */
    public Optional<Explanation> explain(K id, Document document) {
        return examine(
                id,
                document,
                (program, reading) -> Explainer.explain(program, reading, Match.SPANS_PER_CLAUSE, Match.SPANS));
    }

    /**
     * What has to hold for a query to be true of the document, filters first, each part by itself: the query is true where all are.
     * Empty where no query is stored under this id.
     */
    public Optional<List<Part>> parts(K id, Document document) {
        return examine(
                id,
                document,
                (program, reading) -> Explainer.parts(program, reading, Match.SPANS_PER_CLAUSE, Match.SPANS));
    }

    private <T> Optional<T> examine(K id, Document document, BiFunction<byte[], Reading, T> examination) {
        byte[] program;
        Snapshot<K> snapshot;
        synchronized (index) {
            program = index.program(id);
            snapshot = current;
        }
        return program == null ? Optional.empty() : Optional.of(examination.apply(program, read(document, snapshot)));
    }

    /**
     * Looks at so many stored queries, about three milliseconds for a thousand, and moves those whose words have proved frequent under
     * rarer ones; the next call goes on where this one ended. Worth it after loading and then now and then. A change of the version,
     * not of what matches.
     *
     * @return how many were moved
     */
    public int rearrange(int queries) {
        synchronized (index) {
            int moved = index.rearrange(queries);
            current = index.snapshot();
            return moved;
        }
    }

    /** What was done so far and what is there. */
    public Stats stats() {
        return counters.stats(current);
    }

    private Reading read(Document document, Snapshot<K> snapshot) {
        return new Reader(document.chain(), meanings, snapshot.lexicon(), snapshot.fields()).read(document);
    }
}
