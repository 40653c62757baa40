package org.newswatch.percolator;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The stored queries that are true of one document, in no particular order. */
public final class Matches<K> implements Iterable<Match<K>> {

    private final List<Match<K>> matches;
    private final long version;

    Matches(List<Match<K>> matches, long version) {
        this.matches = List.copyOf(matches);
        this.version = version;
    }

    /** The percolator's version of which this is true: every change up to it was seen, and no later one. */
    public long version() {
        return version;
    }

    public int size() {
        return matches.size();
    }

    public Stream<Match<K>> stream() {
        return matches.stream();
    }

    @Override
    public Iterator<Match<K>> iterator() {
        return matches.iterator();
    }
}
