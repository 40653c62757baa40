package org.newswatch.enrich.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.Stats;
import org.newswatch.percolator.StoredQuery;
import org.newswatch.percolator.TooBroad;
import org.newswatch.percolator.score.Length;

/** Tags articles: all rules of all topics are stored queries, an article is run against them once. */
public final class TopicClassifier {

    /** A rule for Serbian holds for its sister standards, and any rule for a text whose language is not known. */
    private static final List<String> SISTERS_OF_SERBIAN = List.of("sr", "hr", "bs", "cnr");

    private static final String UNDETERMINED = "und";

    /** Of one rule in one article; what comes later tells nothing new. */
    private static final int MOST_MENTIONS = 500;

    private final Percolator<RuleOfTopic> rules = new Percolator<>();

    public TopicClassifier(Topics topics) {
        var parser = new QueryParser();
        for (var topic : topics.all()) {
            topic.rules().forEach(rule -> rules.put(new RuleOfTopic(topic, rule), stored(parser, topic, rule)));
        }
        classify(
                "en", "Power is back", null, "The grid operator restored electricity in Kosovo."); // warms the analysis
    }

    /** What trying the rules has cost so far. */
    public Stats stats() {
        return rules.stats();
    }

    /** The tags of an article, best score first. */
    public List<Tag> classify(String language, String title, @Nullable String summary, @Nullable String body) {
        var document = Document.in(language)
                .text(Field.TITLE, title)
                .text(Field.SUMMARY, summary)
                .text(Field.BODY, body)
                .build();
        var found = new HashMap<String, Finding>();
        for (var match : rules.match(document)) {
            var topic = match.id().topic();
            found.computeIfAbsent(topic.id(), id -> new Finding(topic))
                    .add(match.id().rule(), match.why(MOST_MENTIONS, MOST_MENTIONS));
        }
        var length = Length.of(summary, body);
        return found.values().stream()
                .flatMap(finding -> finding.tag(length).stream())
                .sorted(Comparator.comparingDouble(Tag::score).reversed().thenComparing(Tag::id))
                .toList();
    }

    private static StoredQuery stored(QueryParser parser, Topic topic, Rule rule) {
        try {
            var query = StoredQuery.builder().query(parser.parse(rule.query()));
            return query.languages(languages(rule)).build();
        } catch (InvalidQuery | TooBroad e) {
            throw new IllegalArgumentException(
                    "rule " + rule.id() + " of topic " + topic.id() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> languages(Rule rule) {
        if (rule.languages().isEmpty()) {
            return List.of();
        }
        var languages = new TreeSet<>(rule.languages());
        languages.add(UNDETERMINED);
        if (languages.contains("sr")) {
            languages.addAll(SISTERS_OF_SERBIAN);
        }
        return List.copyOf(languages);
    }

    private record RuleOfTopic(Topic topic, Rule rule) {}
}
