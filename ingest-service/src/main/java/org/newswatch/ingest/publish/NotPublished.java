package org.newswatch.ingest.publish;

/** The broker did not acknowledge. */
public final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPublished(Throwable cause) {
        super("the broker did not acknowledge", cause);
    }
}
