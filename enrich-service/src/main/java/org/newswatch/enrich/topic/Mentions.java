package org.newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import org.newswatch.percolator.Span;
import org.newswatch.percolator.score.Contribution;
import org.newswatch.percolator.score.MatchedRule;
import org.newswatch.percolator.score.Score;

/**
 * Where one rule was found in one article.
 *
 * @param spans of its query
 * @param exceptions spans of its exceptions
 */
record Mentions(Rule rule, List<Span> spans, List<Span> exceptions) {

    private static final int MOST_SHOWN = 50;

    Mentions(Rule rule) {
        this(rule, new ArrayList<>(), new ArrayList<>());
    }

    /** The mentions that are part of no exception. */
    List<Span> counted() {
        return exceptions.isEmpty()
                ? spans
                : spans.stream().filter(span -> !isExcepted(span)).toList();
    }

    MatchedRule matched() {
        return new MatchedRule(rule.id(), rule.weight(), counted());
    }

    Verdict.Weighed weighed(Score score) {
        var contributed = score.contributions().stream()
                .filter(part -> part.rule().equals(rule.id()))
                .mapToDouble(Contribution::value)
                .sum();
        return new Verdict.Weighed(
                rule.id(),
                rule.weight(),
                Math.round(contributed * 100) / 100.0,
                shown(counted()),
                shown(spans.stream().filter(this::isExcepted).toList()));
    }

    /** Two clauses of a query may have found the same words. */
    private List<Evidence> shown(List<Span> mentions) {
        return mentions.stream()
                .map(span -> evidence(rule, span))
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
    }

    static Evidence evidence(Rule rule, Span span) {
        return new Evidence(span.field(), span.start(), span.end(), span.text(), rule.id());
    }

    private boolean isExcepted(Span span) {
        return exceptions.stream()
                .anyMatch(exception -> exception.field().equals(span.field())
                        && exception.start() < span.end()
                        && span.start() < exception.end());
    }
}
