package org.newswatch.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Matches;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.Stats;
import org.newswatch.percolator.analyze.Vocabulary;
import org.newswatch.percolator.score.Length;

/**
 * Tags articles: all rules of all topics are stored queries, an article is run against them once. Topics come and go
 * while it works; an article sees each topic in one version, whole.
 */
public final class TopicClassifier {

    /** Of one rule in one article; what comes later tells nothing new. */
    private static final int MOST_MENTIONS = 500;

    private final Percolator<Edition.Clause> rules;

    /** By id. Replaced, never changed: new rules are in the percolator before it names them, old ones until after. */
    private volatile Map<String, Edition> editions = Map.of();

    /** With a vocabulary of its own. */
    public TopicClassifier(Topics topics) {
        this(topics, new Vocabulary());
    }

    /** @param vocabulary in which others read the same articles */
    public TopicClassifier(Topics topics, Vocabulary vocabulary) {
        rules = new Percolator<>(vocabulary);
        topics.all().forEach(this::put);
        classify(
                "en", "Power is back", null, "The grid operator restored electricity in Kosovo."); // warms the analysis
    }

    /**
     * Puts a topic to work in place of an earlier version; of use to every article that is begun afterwards.
     *
     * @throws InvalidTopic for a query that cannot be used; then all is as before
     */
    public synchronized void put(Topic topic) {
        var next = new Edition(topic);
        next.queries().forEach(rules::put);
        var earlier = editions.get(topic.id());
        var changed = new TreeMap<>(editions);
        changed.put(topic.id(), next);
        editions = changed;
        if (earlier != null) {
            earlier.queries().keySet().forEach(rules::remove);
        }
    }

    /** Forgets a topic, if there is one of this id. */
    public synchronized void remove(String id) {
        var changed = new TreeMap<>(editions);
        var earlier = changed.remove(id);
        editions = changed;
        if (earlier != null) {
            earlier.queries().keySet().forEach(rules::remove);
        }
    }

    /** The topics at work, by id. */
    public List<Topic> topics() {
        return editions.values().stream().map(Edition::topic).toList();
    }

    /** What trying the rules has cost so far. */
    public Stats stats() {
        return rules.stats();
    }

    /** The tags of an article, best score first. */
    public List<Tag> classify(String language, String title, @Nullable String summary, @Nullable String body) {
        return read(language, title, summary, body).tags();
    }

    /** The tags of an article, and which topics it was near to. */
    public Classified read(String language, String title, @Nullable String summary, @Nullable String body) {
        return read(document(language, title, summary, body));
    }

    /** The same of an article that others may have read before. */
    public Classified read(Document article) {
        var tags = new ArrayList<Tag>();
        var nearMisses = new ArrayList<String>();
        for (var finding : find(false, article).values()) {
            switch (finding.band()) {
                case TAGGED -> tags.add(finding.tag());
                case ABSTAINED -> nearMisses.add(finding.topicId());
                case NOT -> {}
            }
        }
        tags.sort(Comparator.comparingDouble(Tag::score).reversed().thenComparing(Tag::id));
        return new Classified(tags, nearMisses);
    }

    /** Why an article is about a topic or is not: all topics, best score first. */
    public List<Verdict> explain(String language, String title, @Nullable String summary, @Nullable String body) {
        return find(true, document(language, title, summary, body)).values().stream()
                .map(Finding::verdict)
                .sorted(Comparator.comparingDouble(Verdict::score).reversed().thenComparing(Verdict::id))
                .toList();
    }

    private static Document document(String language, String title, @Nullable String summary, @Nullable String body) {
        return Document.in(language)
                .text(Field.TITLE, title)
                .text(Field.SUMMARY, summary)
                .text(Field.BODY, body)
                .build();
    }

    /** @param all whether also those are asked for of which nothing was found: a thousand topics cost an article nothing otherwise */
    private Map<String, Finding> find(boolean all, Document article) {
        var length = new Length(units(article, Field.SUMMARY), units(article, Field.BODY));
        while (true) {
            var before = editions;
            var matches = rules.match(article);
            // Only while no topic changed is it certain that all rules of these editions were there
            if (before.equals(editions)) {
                return findings(all, before, matches, length);
            }
        }
    }

    private static int units(Document article, Field field) {
        int units = 0;
        for (var text : article.values(field)) {
            units += text.length();
        }
        return units;
    }

    private static Map<String, Finding> findings(
            boolean all, Map<String, Edition> editions, Matches<Edition.Clause> matches, Length length) {
        var findings = new HashMap<String, Finding>();
        if (all) {
            editions.forEach((id, edition) -> findings.put(id, new Finding(edition.topic(), length)));
        }
        for (var match : matches) {
            var clause = match.id();
            var topic = clause.edition().topic();
            if (editions.get(topic.id()) == clause.edition()) {
                findings.computeIfAbsent(topic.id(), id -> new Finding(topic, length))
                        .add(clause.rule(), clause.exception(), match.where(MOST_MENTIONS, MOST_MENTIONS));
            }
        }
        return findings;
    }
}
