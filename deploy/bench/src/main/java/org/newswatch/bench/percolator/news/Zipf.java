package org.newswatch.bench.percolator.news;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks from 0, rank r in proportion to 1 / (r + 1)<sup>exponent</sup>. */
final class Zipf {

    private final double[] cumulative;

    Zipf(int ranks, double exponent) {
        cumulative = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            cumulative[rank] = sum;
        }
    }

    int draw(RandomGenerator random) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at + 1, cumulative.length - 1);
    }
}
