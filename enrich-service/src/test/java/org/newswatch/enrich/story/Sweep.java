package org.newswatch.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs with a score and a label, judged at every threshold. */
final class Sweep {

    private record Pair(double score, boolean same) {}

    private final String name;
    private final List<Pair> pairs = new ArrayList<>();

    Sweep(String name) {
        this.name = name;
    }

    void add(double score, boolean same) {
        pairs.add(new Pair(score, same));
    }

    double bestF1() {
        return f1(pairs, bestThreshold(pairs));
    }

    /** The threshold is chosen on four fifths and judged on the last, five times; each fifth takes every fifth pair. */
    double f1OfFiveFolds() {
        var judged = new ArrayList<Pair>();
        for (int fold = 0; fold < 5; fold++) {
            var chosenOn = new ArrayList<Pair>();
            for (int i = 0; i < pairs.size(); i++) {
                if (i % 5 != fold) {
                    chosenOn.add(pairs.get(i));
                }
            }
            double threshold = bestThreshold(chosenOn);
            for (int i = fold; i < pairs.size(); i += 5) {
                var pair = pairs.get(i);
                judged.add(new Pair(pair.score() >= threshold ? 1 : 0, pair.same()));
            }
        }
        return f1(judged, 1);
    }

    double recallAtPrecision(double least) {
        return pairs.stream()
                .map(Pair::score)
                .filter(threshold -> precision(pairs, threshold) >= least)
                .mapToDouble(threshold -> recall(pairs, threshold))
                .max()
                .orElse(0);
    }

    double precisionAt(double threshold) {
        return precision(pairs, threshold);
    }

    double recallAt(double threshold) {
        return recall(pairs, threshold);
    }

    String row(double threshold) {
        return "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f |"
                .formatted(
                        name,
                        pairs.size(),
                        bestF1(),
                        f1OfFiveFolds(),
                        recallAtPrecision(0.97),
                        precisionAt(threshold),
                        recallAt(threshold));
    }

    private static double bestThreshold(List<Pair> pairs) {
        return pairs.stream()
                .map(Pair::score)
                .max(Comparator.comparingDouble(threshold -> f1(pairs, threshold)))
                .orElse(0.0);
    }

    private static double f1(List<Pair> pairs, double threshold) {
        double precision = precision(pairs, threshold);
        double recall = recall(pairs, threshold);
        return recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double precision(List<Pair> pairs, double threshold) {
        long said = pairs.stream().filter(pair -> pair.score() >= threshold).count();
        return said == 0 ? 1 : (double) right(pairs, threshold) / said;
    }

    private static double recall(List<Pair> pairs, double threshold) {
        return (double) right(pairs, threshold)
                / Math.max(1, pairs.stream().filter(Pair::same).count());
    }

    private static long right(List<Pair> pairs, double threshold) {
        return pairs.stream()
                .filter(pair -> pair.same() && pair.score() >= threshold)
                .count();
    }
}
