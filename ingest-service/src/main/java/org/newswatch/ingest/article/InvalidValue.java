package org.newswatch.ingest.article;

/**
 * A text that cannot be the value it is meant to be; the message says what was expected, fit for the one who sent it. It has no
 * stack trace: it is an answer, and feeds full of them come fast.
 */
public final class InvalidValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message, null, false, false);
    }
}
