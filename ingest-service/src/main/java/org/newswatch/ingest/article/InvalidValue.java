package org.newswatch.ingest.article;

/** A text that cannot be the value it is meant to be; the message says what was expected, fit for the one who sent it. */
public final class InvalidValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}
