package org.newswatch.percolator;

/** A query that would have to be tried on every document; the message says why, fit for the person who wrote it. */
public final class TooBroad extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooBroad(String reason) {
        super(reason);
    }
}
