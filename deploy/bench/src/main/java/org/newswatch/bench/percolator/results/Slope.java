package org.newswatch.bench.percolator.results;

import java.util.Map;

/** The exponent of a growth: the least-squares slope of log y over log x. */
public final class Slope {

    private Slope() {}

    public static double of(Map<Integer, Double> points) {
        double n = points.size();
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (var point : points.entrySet()) {
            double x = Math.log(point.getKey());
            double y = Math.log(point.getValue());
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }
        return (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
    }
}
