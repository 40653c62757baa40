package org.newswatch.percolator;

import java.util.List;

/** A stored query that is true of a document. Keeps the reading of the document for as long as it is kept itself. */
public final class Match<K> {

    /** The most spans that one clause of a query gives where nothing else is said. */
    public static final int SPANS_PER_CLAUSE = 5;

    /** The most spans that one match gives where nothing else is said. */
    public static final int SPANS = 50;

    private final K id;
    private final byte[] program;
    private final Reading reading;

    Match(K id, byte[] program, Reading reading) {
        this.id = id;
        this.program = program;
        this.reading = reading;
    }

    public K id() {
        return id;
    }

    /** The words that made it true, clause by clause; worked out when asked for. */
    public List<Span> why() {
        return why(SPANS_PER_CLAUSE, SPANS);
    }

    /** The same with other limits, for those who count. */
    public List<Span> why(int spansPerClause, int spans) {
        return spans(Explainer.explain(program, reading, spansPerClause, spans));
    }

    /** Where it is true: as {@link #why}, but the spans name no clause, and it takes a fraction of the time. */
    public List<Span> where(int spansPerClause, int spans) {
        return spans(Explainer.locate(program, reading, spansPerClause, spans));
    }

    private static List<Span> spans(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Holds(var why) -> why;
            case Explanation.Fails(var clause) ->
                throw new IllegalStateException("a match that does not hold: " + clause);
        };
    }

    @Override
    public String toString() {
        return id + " because of " + why();
    }
}
