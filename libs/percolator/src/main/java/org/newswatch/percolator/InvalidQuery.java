package org.newswatch.percolator;

/** A query that cannot be read; the message says where and what was expected, fit for the person who wrote it. */
public final class InvalidQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    InvalidQuery(int offset, String expectation) {
        super("at " + offset + ": " + expectation);
        this.offset = offset;
    }

    /** Where the query went wrong, in UTF-16 units from its start. */
    public int offset() {
        return offset;
    }
}
