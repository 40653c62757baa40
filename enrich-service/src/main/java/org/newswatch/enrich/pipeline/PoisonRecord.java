package org.newswatch.enrich.pipeline;

/** A record that will never become an enriched article, however often it is read; the message says why. */
final class PoisonRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoisonRecord(String reason) {
        super(reason, null, false, false);
    }
}
