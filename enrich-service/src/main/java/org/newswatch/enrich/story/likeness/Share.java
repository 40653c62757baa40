package org.newswatch.enrich.story.likeness;

/**
 * How much of some terms of one text is also in the other, by weight.
 *
 * @param found weight of those that are
 * @param missing weight of those that are not
 */
record Share(double found, double missing) {

    boolean isEmpty() {
        return found + missing == 0;
    }

    /** From 0 to 1; 0 when there is nothing to be found. */
    double covered() {
        return isEmpty() ? 0 : found / (found + missing);
    }

    /** A share that terms are added to. */
    static final class Sum {

        private double found;
        private double missing;

        /** @param shared whether the other text has the term */
        void add(double weight, boolean shared) {
            if (shared) {
                found += weight;
            } else {
                missing += weight;
            }
        }

        void addIf(boolean counts, double weight, boolean shared) {
            if (counts) {
                add(weight, shared);
            }
        }

        Share share() {
            return new Share(found, missing);
        }
    }
}
