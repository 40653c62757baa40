package org.newswatch.percolator.score;

import java.util.List;
import org.newswatch.percolator.Span;

/**
 * A rule of a topic that is true of a document.
 *
 * @param rule what contributions call it
 * @param weight what one point of it adds; a negative one takes away what a look-alike gave
 * @param spans where it was found, in any order
 */
public record MatchedRule(String rule, double weight, List<Span> spans) {

    public MatchedRule {
        spans = List.copyOf(spans);
        if (weight == 0 || !Double.isFinite(weight)) {
            throw new IllegalArgumentException("rule " + rule + " needs a weight other than 0, got " + weight);
        }
    }
}
