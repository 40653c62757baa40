package org.newswatch.percolator;

/** A query that is not in the language or beyond its limits; the message says what was expected, fit for the person who wrote it. */
public final class InvalidQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final boolean tooLarge;

    InvalidQuery(int offset, String expectation) {
        this(offset, expectation, false);
    }

    private InvalidQuery(int offset, String expectation, boolean tooLarge) {
        super("at " + offset + ": " + expectation);
        this.offset = offset;
        this.tooLarge = tooLarge;
    }

    /** One that could be read, and would cost too much. */
    static InvalidQuery tooLarge(int offset, String limit) {
        return new InvalidQuery(offset, limit, true);
    }

    /** Where the query went wrong, in UTF-16 units from its start. */
    public int offset() {
        return offset;
    }

    /** Whether it is beyond the limits, and nothing else is wrong with it so far. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
