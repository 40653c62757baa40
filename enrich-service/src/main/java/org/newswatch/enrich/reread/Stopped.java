package org.newswatch.enrich.reread;

/** A retag that ends before its end, and how. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RetagStatus how;

    Stopped(RetagStatus how, String why) {
        super(why, null, false, false);
        this.how = how;
    }

    RetagStatus how() {
        return how;
    }
}
