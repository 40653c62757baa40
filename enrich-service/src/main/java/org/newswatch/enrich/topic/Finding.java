package org.newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.Span;
import org.newswatch.percolator.score.Length;
import org.newswatch.percolator.score.MatchedRule;
import org.newswatch.percolator.score.Place;
import org.newswatch.percolator.score.Score;

/** What was found of one topic in one article. */
final class Finding {

    private static final int MOST_EVIDENCE = 10;

    /** A sub-topic has at least this share of what the topic needs … */
    private static final double SHARE_OF_THRESHOLD = 0.5;

    /** … and of what the topic has: a passing mention in a long report on another part of it is not enough. */
    private static final double SHARE_OF_SCORE = 0.25;

    private final Topic topic;
    private final Length length;
    private final Map<String, Mentions> mentions = new LinkedHashMap<>();

    /** Worked out when all is found. */
    private @Nullable Score score;

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

    /** For what reaches the topic's threshold. */
    Tag tag() {
        var score = score().value();
        return new Tag(topic.id(), topic.label(), topic.iptc(), topic.version(), score, subtopics(score), evidence());
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
        if (score == null) {
            score = score(mentions.values());
        }
        return score;
    }

    private Score score(Collection<Mentions> speaking) {
        var matched = new ArrayList<MatchedRule>(speaking.size());
        for (var ofRule : speaking) {
            matched.add(ofRule.matched());
        }
        return Score.of(topic.threshold(), length, matched);
    }

    private List<Subtopic> subtopics(double whole) {
        var subtopics = new ArrayList<Subtopic>();
        for (var branch : topic.subtopics()) {
            double ofBranch = score(branch);
            if (ofBranch >= SHARE_OF_THRESHOLD * topic.threshold() && ofBranch >= SHARE_OF_SCORE * whole) {
                subtopics.add(new Subtopic(topic.id() + "-" + branch.id(), branch.label(), ofBranch));
            }
        }
        subtopics.sort(Comparator.comparingDouble(Subtopic::score).reversed().thenComparing(Subtopic::id));
        return subtopics;
    }

    private double score(Branch branch) {
        var speaking = new ArrayList<Mentions>(mentions.size());
        boolean any = false;
        for (var ofRule : mentions.values()) {
            if (ofRule.rule().speaksFor(branch)) {
                speaking.add(ofRule);
                any |= ofRule.rule().weight() > 0;
            }
        }
        return any ? score(speaking).value() : 0;
    }

    private List<Evidence> evidence() {
        var quotes = new ArrayList<Quote>();
        for (var ofRule : mentions.values()) {
            if (ofRule.rule().weight() > 0) {
                for (var span : ofRule.counted()) {
                    Place.of(span).ifPresent(place -> quotes.add(new Quote(ofRule.rule(), place, span)));
                }
            }
        }
        quotes.sort(Quote::compareTo);
        var evidence = new LinkedHashSet<Evidence>();
        for (int i = 0; i < quotes.size() && evidence.size() < MOST_EVIDENCE; i++) {
            evidence.add(quotes.get(i).evidence());
        }
        return List.copyOf(evidence);
    }

    private record Quote(Rule rule, Place place, Span span) implements Comparable<Quote> {

        /** The heaviest rule first, then in reading order, of two spans from one start the longer one; never chance. */
        @Override
        public int compareTo(Quote other) {
            int order = Double.compare(other.rule.weight(), rule.weight());
            order = order == 0 ? other.place.field().compareTo(place.field()) : order;
            order = order == 0 ? Integer.compare(span.start(), other.span.start()) : order;
            order = order == 0 ? Integer.compare(other.span.end(), span.end()) : order;
            return order == 0 ? rule.id().compareTo(other.rule.id()) : order;
        }

        Evidence evidence() {
            return Mentions.evidence(rule, span);
        }
    }
}
