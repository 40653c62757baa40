package org.newswatch.alert.compose;

/** A template that would take too much room or time. */
final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
