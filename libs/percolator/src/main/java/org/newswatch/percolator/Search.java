package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.List;

/** One document's way through the posting lists. */
final class Search<K> {

    private final Ledger<K> ledger;
    private final long version;
    private final Reading reading;
    private final Verifier verifier;
    private final Tried tried = new Tried();
    private final List<Match<K>> matches = new ArrayList<>();
    private final Slowest<K> slowest;
    private final boolean timed;
    private long noted;
    private long candidates;

    Search(Ledger<K> ledger, long version, Reading reading, Slowest<K> slowest) {
        this.ledger = ledger;
        this.version = version;
        this.reading = reading;
        this.slowest = slowest;
        this.timed = slowest.isDue();
        this.verifier = new Verifier(reading);
    }

    /** Tries the queries of one posting list that were there when the search began. */
    void tryAll(int[] list) {
        for (int i = 0; i < list.length; i += 2) {
            int ordinal = list[i];
            if (ordinal == 0 || ordinal >= ledger.limit()) {
                noted += i >>> 1;
                return;
            }
            int guard = list[i + 1];
            int term = Guard.term(guard);
            if ((term == Rarest.NONE || reading.has(term))
                    && ordinal >= ledger.from()
                    && (!Guard.isOneOfSeveral(guard) || tried.add(ordinal))) {
                tryOne(ordinal);
            }
        }
        noted += list.length >>> 1;
    }

    private void tryOne(int ordinal) {
        candidates++;
        var program = ledger.program(ordinal);
        boolean holds = timed ? timed(ordinal, program) : verifier.holds(program);
        if (holds && ledger.stands(ordinal, version)) {
            matches.add(new Match<>(ledger.id(ordinal), program, reading));
        }
    }

    private boolean timed(int ordinal, byte[] program) {
        long start = System.nanoTime();
        boolean holds = verifier.holds(program);
        slowest.took(ledger.id(ordinal), program, System.nanoTime() - start);
        return holds;
    }

    Matches<K> matches() {
        return new Matches<>(matches, version);
    }

    /** How many notes in posting lists were passed. */
    long noted() {
        return noted;
    }

    /** How many queries were tried. */
    long candidates() {
        return candidates;
    }
}
