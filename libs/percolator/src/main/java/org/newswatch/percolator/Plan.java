package org.newswatch.percolator;

import java.util.Arrays;
import java.util.List;

/**
 * Under which terms a query is noted, each with the share of documents that have it and with another term that must be there too.
 *
 * @param guards {@link Rarest#NONE} where there is no other; with a share of 1 then
 */
record Plan(int[] terms, double[] shares, int[] guards, double[] guardShares) {

    /** What it costs to pass a query in a list, where trying it costs 1 (measured: 2–5 ns to 150–300 ns). */
    private static final double PASSING = 0.02;

    static Plan of(int term, double share) {
        return new Plan(new int[] {term}, new double[] {share}, new int[] {Rarest.NONE}, new double[] {1});
    }

    /** All of them. */
    static Plan all(List<Plan> plans) {
        if (plans.size() == 1) {
            return plans.getFirst();
        }
        return new Plan(
                plans.stream().flatMapToInt(plan -> Arrays.stream(plan.terms)).toArray(),
                plans.stream()
                        .flatMapToDouble(plan -> Arrays.stream(plan.shares))
                        .toArray(),
                plans.stream().flatMapToInt(plan -> Arrays.stream(plan.guards)).toArray(),
                plans.stream()
                        .flatMapToDouble(plan -> Arrays.stream(plan.guardShares))
                        .toArray());
    }

    /** With rarer guards where these terms must be there as well. */
    Plan guarded(Rarest required) {
        var better = guards.clone();
        var betterShares = guardShares.clone();
        for (int i = 0; i < terms.length; i++) {
            int beside = required.beside(terms[i]);
            if (beside != Rarest.NONE
                    && (better[i] == Rarest.NONE || required.shareBeside(terms[i]) < betterShares[i])) {
                better[i] = beside;
                betterShares[i] = required.shareBeside(terms[i]);
            }
        }
        return new Plan(terms, shares, better, betterShares);
    }

    /** What the query costs for an average document. */
    double cost() {
        double cost = 0;
        for (int i = 0; i < terms.length; i++) {
            cost += shares[i] * (PASSING + guardShares[i]);
        }
        return cost;
    }
}
