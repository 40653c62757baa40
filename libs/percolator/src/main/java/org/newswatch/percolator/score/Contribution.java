package org.newswatch.percolator.score;

import java.util.Comparator;

/**
 * One term of the sum that a score is.
 *
 * @param place where the rule was found
 * @param rule the heaviest of its sign there
 * @param points what the place is worth in a document of this length
 * @param weight of the rule
 */
public record Contribution(Place place, String rule, double points, double weight) {

    /** In reading order; in one place what it gives stands before what it takes. */
    static final Comparator<Contribution> READING_ORDER =
            Comparator.comparing(Contribution::place).thenComparing(Contribution::weight, Comparator.reverseOrder());

    /** What it adds to the score; negative where it takes away. */
    public double value() {
        return points * weight;
    }

    /** The one that counts of two of the same sign in the same place; of equals always the same. */
    Contribution heavier(Contribution other) {
        var byWeight = Double.compare(Math.abs(weight), Math.abs(other.weight));
        if (byWeight == 0) {
            return rule.compareTo(other.rule) <= 0 ? this : other;
        }
        return byWeight > 0 ? this : other;
    }
}
