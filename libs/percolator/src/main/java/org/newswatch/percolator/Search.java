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
    private final Numbers candidates = new Numbers();
    private final List<Match<K>> matches = new ArrayList<>();
    private final Slowest<K> slowest;
    private final boolean timed;
    private long noted;

    Search(Ledger<K> ledger, long version, Reading reading, Slowest<K> slowest) {
        this.ledger = ledger;
        this.version = version;
        this.reading = reading;
        this.slowest = slowest;
        this.timed = slowest.isDue();
        this.verifier = new Verifier(reading);
    }

    /**
     * Tries the queries under these terms that were there when the search began. In steps, each for all: then the processor waits
     * for the memory of many lists and programs at once and not of one after the other.
     */
    void run(PostingLists postings, LocalTerms terms) {
        var lists = new int[terms.size()][];
        int count = 0;
        for (int local = 0; local < terms.size(); local++) {
            var list = postings.of(terms.terms()[local]);
            if (list.length > 0) {
                lists[count++] = list;
            }
        }
        for (int i = 0; i < count; i++) {
            gather(lists[i]);
        }
        var programs = new byte[candidates.size()][];
        for (int i = 0; i < programs.length; i++) {
            programs[i] = ledger.program(candidates.get(i));
        }
        for (int i = 0; i < programs.length; i++) {
            tryOne(candidates.get(i), programs[i]);
        }
    }

    private void gather(int[] list) {
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
                candidates.add(ordinal);
            }
        }
        noted += list.length >>> 1;
    }

    private void tryOne(int ordinal, byte[] program) {
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
        return candidates.size();
    }
}
