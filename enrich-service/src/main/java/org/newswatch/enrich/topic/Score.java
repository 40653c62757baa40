package org.newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newswatch.percolator.Span;

/**
 * What the rules of one topic add up to for one article: each place gives its points times the heaviest weight found
 * in it, less the heaviest of the negative ones.
 */
final class Score {

    private static final int MOST_EVIDENCE = 10;
    private static final Set<String> QUOTED = Set.of("title", "summary", "body");

    /** The heaviest rule first, then in reading order. */
    private static final Comparator<Found> TELLING_FIRST = Comparator.comparingDouble(
                    (Found found) -> -found.rule().weight())
            .thenComparing(found -> found.span().field(), Comparator.reverseOrder())
            .thenComparingInt(found -> found.span().start())
            .thenComparingInt(found -> -found.span().end());

    private final Topic topic;
    private final boolean brief;
    private final Map<Place, Double> gained = new HashMap<>();
    private final Map<Place, Double> lost = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    /** @param brief as {@link Place#points} takes it */
    Score(Topic topic, boolean brief) {
        this.topic = topic;
        this.brief = brief;
    }

    void add(Rule rule, List<Span> spans) {
        for (var span : spans) {
            if (QUOTED.contains(span.field())) {
                if (rule.weight() > 0) {
                    gained.merge(Place.of(span), rule.weight(), Math::max);
                    found.add(new Found(rule, span));
                } else {
                    lost.merge(Place.of(span), rule.weight(), Math::min);
                }
            }
        }
    }

    boolean reached() {
        return !found.isEmpty() && sum() >= topic.threshold();
    }

    Tag tag() {
        var evidence = found.stream()
                .sorted(TELLING_FIRST)
                .map(Found::evidence)
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
        return new Tag(topic.id(), topic.label(), topic.iptc(), topic.version(), sum(), evidence);
    }

    private double sum() {
        var sum = total(gained) + total(lost);
        return Math.round(sum * 100) / 100.0;
    }

    private double total(Map<Place, Double> weights) {
        return weights.entrySet().stream()
                .mapToDouble(place -> place.getKey().points(brief) * place.getValue())
                .sum();
    }

    private record Found(Rule rule, Span span) {

        Evidence evidence() {
            return new Evidence(span.field(), span.start(), span.end(), span.text(), rule.id());
        }
    }
}
