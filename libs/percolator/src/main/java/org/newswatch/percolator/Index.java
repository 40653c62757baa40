package org.newswatch.percolator;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All stored queries as the one who changes them sees them. A change touches the terms, the posting lists and the place of that
 * query alone, and makes the next {@link Snapshot}. A query keeps its ordinal until it is replaced or moved; moving the oldest ones
 * to the end now and then keeps the window of ordinals short.
 */
final class Index<K> {

    /** A query moves when documents would bring it up at most this often, compared to where it is. */
    private static final double WORTH_MOVING = 0.7;

    /** How much longer than twice its queries the window of ordinals may be. */
    private static final int SLACK = 1024;

    /** A change takes three ordinals at most. */
    private static final int LAST = Integer.MAX_VALUE - 3;

    private final Frequencies frequencies = new Frequencies();
    private final Terms terms = new Terms(frequencies);
    private final Planner planner = new Planner(frequencies);
    private final Map<K, Integer> ordinals = new HashMap<>();
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
        return new Snapshot<>(terms.lexicon(), postings.lists(), ledger, version, ordinals.size(), terms.size());
    }

    void put(K id, StoredQuery query) {
        version++;
        renumber();
        var writer = new ProgramWriter(terms);
        var code = writer.code(query);
        var plan = planner.plan(code);
        var old = ordinals.get(id);
        if (old != null) {
            end(old);
        }
        add(id, writer.program(code, plan.terms()), plan);
        shorten();
    }

    boolean remove(K id) {
        if (!ordinals.containsKey(id)) {
            return false;
        }
        version++;
        renumber();
        end(ordinals.remove(id));
        shorten();
        return true;
    }

    byte @Nullable [] program(K id) {
        var ordinal = ordinals.get(id);
        return ordinal == null ? null : ledger.program(ordinal);
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
                moved++;
            }
            looked++;
        }
        shorten();
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
        ordinals.put(id, ordinal);
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
        add(id, ProgramWriter.under(plan.terms(), program), plan);
    }

    /** Moves two for each change, so that the window is shorter again before the next is due. */
    private void shorten() {
        for (int i = 0; i < 2 && ledger.limit() - ledger.from() > 2 * ordinals.size() + SLACK; i++) {
            ledger = ledger.trimmed();
            if (ledger.stands(ledger.from())) {
                move(ledger.from());
            }
        }
    }

    /** Once in two billion changes starts with ordinal 1 again, which takes as long as storing all queries. */
    private void renumber() {
        if (ledger.limit() < LAST) {
            return;
        }
        var old = ledger;
        ledger = Ledger.from(1);
        postings = new PostingWriter();
        for (var ordinal : Map.copyOf(ordinals).values()) {
            var program = old.program(ordinal);
            var plan = planner.planAnew(program);
            add(old.id(ordinal), ProgramWriter.under(plan.terms(), program), plan);
        }
        looked = 1;
    }
}
