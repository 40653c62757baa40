package org.newswatch.percolator.score;

/**
 * One term of the sum that a score is.
 *
 * @param place where the rule was found
 * @param rule the heaviest of its sign there
 * @param points what the place is worth in a document of this length
 * @param weight of the rule
 */
public record Contribution(Place place, String rule, double points, double weight) {

    /** What it adds to the score; negative where it takes away. */
    public double value() {
        return points * weight;
    }

    /** In reading order; in one place what it gives stands before what it takes. */
    int inReadingOrder(Contribution other) {
        int byPlace = place.compareTo(other.place);
        return byPlace == 0 ? Double.compare(other.weight, weight) : byPlace;
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
