package org.newswatch.enrich.story.likeness;

/**
 * How much of some terms of one text is also in the other, by weight.
 *
 * @param found weight of those that are
 * @param missing weight of those that are not
 */
record Share(double found, double missing) {

    /**
     * Of the terms that have one of these roles.
     *
     * @param shared for each term whether the other text has it
     */
    static Share of(Terms terms, boolean[] shared, int roles) {
        return of(terms, shared, roles, ~0);
    }

    /** Of the terms that have one of the first roles and one of the second. */
    static Share of(Terms terms, boolean[] shared, int roles, int andRoles) {
        double found = 0;
        double missing = 0;
        for (int at = 0; at < terms.count(); at++) {
            if (terms.is(at, roles) && terms.is(at, andRoles)) {
                if (shared[at]) {
                    found += terms.weight(at);
                } else {
                    missing += terms.weight(at);
                }
            }
        }
        return new Share(found, missing);
    }

    boolean isEmpty() {
        return found + missing == 0;
    }

    /** From 0 to 1; 0 when there is nothing to be found. */
    double covered() {
        return isEmpty() ? 0 : found / (found + missing);
    }
}
