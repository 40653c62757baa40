package org.newswatch.percolator;

import org.jspecify.annotations.Nullable;

/**
 * All stored queries as the one who changes them sees them. A change touches the terms, the posting lists and the place of that
 * query alone, and makes the next {@link Snapshot}. A query keeps its ordinal until it is replaced or moved; moving the oldest ones
 * to the end now and then keeps the window of ordinals short.
 */
final class Index<K> {

    /** A query moves when documents would bring it up at most this often, compared to where it is. */
    private static final double WORTH_MOVING = 0.7;

    /** How much longer than one and a half times its queries the window of ordinals may be. */
    private static final int SLACK = 1024;

    /** A change takes five ordinals at most. */
    private static final int LAST = Integer.MAX_VALUE - 5;

    private final Frequencies frequencies = new Frequencies();
    private final Terms terms = new Terms(frequencies);
    private final Planner planner = new Planner(frequencies);
    private Ordinals<K> ordinals = new Ordinals<>();
    private PostingWriter postings = new PostingWriter();
    private Ledger<K> ledger;
    private long version;
    private int looked;

    /** @param first the first ordinal; only tests begin with another than 1 */
    Index(int first) {
        ledger = Ledger.from(first);
        looked = first;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    Snapshot<K> snapshot() {
        return new Snapshot<>(
                terms.lexicon(), terms.fields(), postings.lists(), ledger, version, ordinals.size(), terms.size());
    }

    void put(K id, StoredQuery query) {
        version++;
        renumber();
        var writer = new ProgramWriter(terms);
        var code = writer.code(query);
        var plan = planner.plan(code);
        int old = ordinals.get(id, ledger);
        if (old != 0) {
            end(old);
        }
        add(id, writer.program(code, plan.terms()), plan);
        shorten();
    }

    boolean remove(K id) {
        if (ordinals.get(id, ledger) == 0) {
            return false;
        }
        version++;
        renumber();
        int ordinal = ordinals.get(id, ledger);
        ordinals.remove(id, ledger);
        end(ordinal);
        shorten();
        return true;
    }

    byte @Nullable [] program(K id) {
        int ordinal = ordinals.get(id, ledger);
        return ordinal == 0 ? null : ledger.program(ordinal);
    }

    /** Looks at so many queries, beginning where it stopped last time, and moves those that stand under words that proved frequent. */
    int rearrange(int most) {
        version++;
        int moved = 0;
        for (int i = Math.min(most, ledger.limit() - ledger.from()); i > 0; i--) {
            renumber();
            if (looked < ledger.from() || looked >= ledger.limit()) {
                looked = ledger.from();
            }
            if (ledger.stands(looked) && isWorthMoving(ledger.program(looked))) {
                move(looked);
                shorten();
                moved++;
            }
            looked++;
        }
        return moved;
    }

    private boolean isWorthMoving(byte[] program) {
        return share(planner.planAnew(program).terms()) < WORTH_MOVING * share(ProgramReader.anchors(program));
    }

    private double share(int[] anchors) {
        double share = 0;
        for (int term : anchors) {
            share += frequencies.share(term);
        }
        return share;
    }

    private void add(K id, byte[] program, Plan plan) {
        int ordinal = ledger.limit();
        ledger = ledger.with(id, program);
        boolean several = plan.terms().length > 1;
        for (int i = 0; i < plan.terms().length; i++) {
            postings.note(plan.terms()[i], ordinal, Guard.of(plan.guards()[i], several));
        }
        ordinals.put(id, ordinal, ledger);
    }

    private void end(int ordinal) {
        var program = ledger.program(ordinal);
        strike(ordinal, program);
        ProgramReader.terms(program, terms::release);
    }

    private void strike(int ordinal, byte[] program) {
        ledger.end(ordinal, version);
        for (int term : ProgramReader.anchors(program)) {
            postings.strike(term, ledger::stands);
        }
    }

    private void move(int ordinal) {
        var id = ledger.id(ordinal);
        var program = ledger.program(ordinal);
        strike(ordinal, program);
        var plan = planner.planAnew(program);
        var moved = ProgramWriter.under(plan.terms(), program);
        add(id, moved, plan);
        ledger.share(ordinal, moved);
    }

    /** Of the oldest places a third is free, so that moving two for each that ended is enough. */
    private void shorten() {
        for (int i = 0; i < 4 && isTooLong(); i++) {
            ledger = ledger.trimmed();
            if (ledger.stands(ledger.from())) {
                move(ledger.from());
            }
        }
    }

    private boolean isTooLong() {
        return ledger.limit() - ledger.from() > ordinals.size() + ordinals.size() / 2 + SLACK;
    }

    /** Once in two billion changes starts with ordinal 1 again, which takes as long as storing all queries. */
    private void renumber() {
        if (ledger.limit() < LAST) {
            return;
        }
        var old = ledger;
        ledger = Ledger.from(1);
        postings = new PostingWriter();
        var standing = ordinals.toArray();
        ordinals = new Ordinals<>();
        for (int ordinal : standing) {
            var program = old.program(ordinal);
            var plan = planner.planAnew(program);
            add(old.id(ordinal), ProgramWriter.under(plan.terms(), program), plan);
        }
        looked = 1;
    }
}
