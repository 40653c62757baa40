package org.newswatch.percolator.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much one document is about one topic, and how that came.
 *
 * <p>Each {@linkplain Place place} in which rules were found gives its points times the heaviest weight found in it, and
 * takes its points times the heaviest negative one. The title has 3 points; the first 400 units of summary and of body
 * (the lead) have 2 in each 200; every 200 units below have 1 point times n, where
 *
 * <pre>n = 1 / (0.25 + 0.75 * units / 4000), at most 1</pre>
 *
 * with the units of summary and body together. Title and lead keep their points however long the text is. Where there
 * are 300 units or less below the title, every place has 3.
 *
 * <p>For example, a topic with the threshold 3, and a summary of 400 and a body of 11,600 units, so that n = 1 / (0.25 +
 * 0.75 * 3) = 0.4:
 *
 * <pre>
 * place        rules found (weight)                   points * weight
 * body from 0     gas-business (1), twice                2 * 1         =  2
 * body from 5000  oil-word (0.4)                         0.4 * 0.4     =  0.16
 *                 other-gases (-1)                       0.4 * -1      = -0.4
 * body from 7000  electricity (1), oil-word (0.4)        0.4 * 1       =  0.4
 * body from 9200  oil-business (1)                       0.4 * 1       =  0.4
 *                                                        score            2.56, not reached
 * </pre>
 *
 * <p>Said in 4,000 units or less, the same is 2 + 0.4 - 1 + 1 + 1 = 3.4 and reaches it; and so it does in the long text
 * with one more mention in the title (5.56) or the second half of the lead (4.56).
 *
 * @param threshold the least value with which the document is about the topic
 * @param contributions what was added up, in reading order; empty where nothing was found
 */
public record Score(double threshold, List<Contribution> contributions) {

    public Score {
        contributions = List.copyOf(contributions);
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("a threshold is over 0, got " + threshold);
        }
    }

    /**
     * Adds up what was found.
     *
     * @param threshold over 0, in points times weight
     * @param rules of one topic, each once, in any order
     */
    public static Score of(double threshold, Length length, List<MatchedRule> rules) {
        var gains = new HashMap<Place, Contribution>();
        var losses = new HashMap<Place, Contribution>();
        for (var rule : rules) {
            var side = rule.weight() > 0 ? gains : losses;
            for (var span : rule.spans()) {
                Place.of(span).ifPresent(place -> enter(side, place, rule, length));
            }
        }
        var contributions = new ArrayList<>(gains.values());
        contributions.addAll(losses.values());
        contributions.sort(Contribution::inReadingOrder);
        return new Score(threshold, contributions);
    }

    private static void enter(Map<Place, Contribution> side, Place place, MatchedRule rule, Length length) {
        side.merge(
                place,
                new Contribution(place, rule.rule(), place.points(length), rule.weight()),
                Contribution::heavier);
    }

    /** The sum of the contributions, rounded to hundredths: what is compared is what is shown. */
    public double value() {
        var sum = contributions.stream().mapToDouble(Contribution::value).sum();
        return Math.round(sum * 100) / 100.0;
    }

    /** Whether the document is about the topic. */
    public boolean reached() {
        return value() >= threshold;
    }
}
