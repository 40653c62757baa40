package org.newswatch.enrich.topic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newswatch.percolator.Span;
import org.newswatch.percolator.score.Length;
import org.newswatch.percolator.score.Place;
import org.newswatch.percolator.score.Score;

/** What was found of one topic in one article. */
final class Finding {

    private static final int MOST_EVIDENCE = 10;

    /** A sub-topic has at least this share of what the topic needs … */
    private static final double SHARE_OF_THRESHOLD = 0.5;

    /** … and of what the topic has: a passing mention in a long report on another part of it is not enough. */
    private static final double SHARE_OF_SCORE = 0.25;

    /** The heaviest rule first, then in reading order, of two spans from one start the longer one. */
    private static final Comparator<Quote> TELLING_FIRST = Comparator.comparingDouble(
                    (Quote quote) -> -quote.rule().weight())
            .thenComparing(Quote::place, Comparator.comparing(Place::field).reversed())
            .thenComparingInt(quote -> quote.span().start())
            .thenComparingInt(quote -> -quote.span().end());

    private final Topic topic;
    private final Length length;
    private final Map<String, Mentions> mentions = new LinkedHashMap<>();

    Finding(Topic topic, Length length) {
        this.topic = topic;
        this.length = length;
    }

    void add(Rule rule, boolean exceptions, List<Span> spans) {
        var ofRule = mentions.computeIfAbsent(rule.id(), id -> new Mentions(rule));
        (exceptions ? ofRule.exceptions() : ofRule.spans()).addAll(spans);
    }

    String topicId() {
        return topic.id();
    }

    Band band() {
        return mentions.isEmpty() ? Band.NOT : Band.of(score().value(), topic);
    }

    /** The tag, where what was found reaches the topic's threshold. */
    Optional<Tag> tag() {
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        var score = score().value();
        return Band.of(score, topic) == Band.TAGGED
                ? Optional.of(new Tag(
                        topic.id(), topic.label(), topic.iptc(), topic.version(), score, subtopics(score), evidence()))
                : Optional.empty();
    }

    Verdict verdict() {
        var score = score();
        return new Verdict(
                topic.id(),
                topic.label(),
                topic.version(),
                score.value(),
                topic.threshold(),
                topic.abstain(),
                Band.of(score.value(), topic),
                subtopics(score.value()),
                mentions.values().stream()
                        .map(ofRule -> ofRule.weighed(score))
                        .sorted(Comparator.comparingDouble((Verdict.Weighed rule) -> -Math.abs(rule.contributed()))
                                .thenComparing(Verdict.Weighed::rule))
                        .toList());
    }

    private Score score() {
        return Score.of(
                topic.threshold(),
                length,
                mentions.values().stream().map(Mentions::matched).toList());
    }

    private List<Subtopic> subtopics(double whole) {
        return topic.subtopics().stream()
                .map(branch -> new Subtopic(topic.id() + "-" + branch.id(), branch.label(), score(branch)))
                .filter(subtopic -> subtopic.score() >= SHARE_OF_THRESHOLD * topic.threshold()
                        && subtopic.score() >= SHARE_OF_SCORE * whole)
                .sorted(Comparator.comparingDouble(Subtopic::score).reversed().thenComparing(Subtopic::id))
                .toList();
    }

    private double score(Branch branch) {
        var speaking = mentions.values().stream()
                .filter(ofRule -> ofRule.rule().speaksFor(branch))
                .map(Mentions::matched)
                .toList();
        return Score.of(topic.threshold(), length, speaking).value();
    }

    private List<Evidence> evidence() {
        return mentions.values().stream()
                .filter(ofRule -> ofRule.rule().weight() > 0)
                .flatMap(ofRule -> ofRule.counted().stream()
                        .flatMap(span -> Place.of(span).map(place -> new Quote(ofRule.rule(), place, span)).stream()))
                .sorted(TELLING_FIRST)
                .map(Quote::evidence)
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
    }

    private record Quote(Rule rule, Place place, Span span) {

        Evidence evidence() {
            return Mentions.evidence(rule, span);
        }
    }
}
