package org.newswatch.ingest.poll;

/** How much a failure counts (Media Cloud's weights, learned on 180,000 feeds). */
enum Weight {
    /** It will not pass by itself: no such host, a certificate nobody trusts. */
    HARD(1),
    /** It often passes: not found, not a feed today. */
    SOFT(0.5),
    /** It passes: overload, time-outs. */
    TEMPORARY(0.25);

    private final double failures;

    Weight(double failures) {
        this.failures = failures;
    }

    double failures() {
        return failures;
    }
}
