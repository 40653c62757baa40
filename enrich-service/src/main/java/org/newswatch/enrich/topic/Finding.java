package org.newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.newswatch.percolator.Span;
import org.newswatch.percolator.score.Length;
import org.newswatch.percolator.score.MatchedRule;
import org.newswatch.percolator.score.Place;
import org.newswatch.percolator.score.Score;

/** What was found of one topic in one article. */
final class Finding {

    private static final int MOST_EVIDENCE = 10;

    /** The heaviest rule first, then in reading order, of two spans from one start the longer one. */
    private static final Comparator<Quote> TELLING_FIRST = Comparator.comparingDouble(
                    (Quote quote) -> -quote.rule().weight())
            .thenComparing(Quote::place, Comparator.comparing(Place::field).reversed())
            .thenComparingInt(quote -> quote.span().start())
            .thenComparingInt(quote -> -quote.span().end());

    private final Topic topic;
    private final List<MatchedRule> rules = new ArrayList<>();

    Finding(Topic topic) {
        this.topic = topic;
    }

    void add(Rule rule, List<Span> why) {
        rules.add(new MatchedRule(rule.id(), rule.weight(), why));
    }

    /** The tag, where what was found reaches the topic's threshold. */
    Optional<Tag> tag(Length length) {
        var score = Score.of(topic.threshold(), length, rules);
        if (!score.reached()) {
            return Optional.empty();
        }
        return Optional.of(
                new Tag(topic.id(), topic.label(), topic.iptc(), topic.version(), score.value(), evidence()));
    }

    private List<Evidence> evidence() {
        return rules.stream()
                .filter(rule -> rule.weight() > 0)
                .flatMap(rule -> rule.spans().stream()
                        .flatMap(span -> Place.of(span).map(place -> new Quote(rule, place, span)).stream()))
                .sorted(TELLING_FIRST)
                .map(Quote::evidence)
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
    }

    private record Quote(MatchedRule rule, Place place, Span span) {

        Evidence evidence() {
            return new Evidence(span.field(), span.start(), span.end(), span.text(), rule.rule());
        }
    }
}
