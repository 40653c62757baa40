package org.newswatch.enrich.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.StoredQuery;
import org.newswatch.percolator.TooBroad;

/** A topic put to work, its rules as stored queries. Equal to itself only: two may be at work while one takes over. */
final class Edition {

    /** A rule for Serbian holds for its sister standards, and any rule for a text whose language is not known. */
    private static final List<String> SISTERS_OF_SERBIAN = List.of("sr", "hr", "bs", "cnr");

    private static final String UNDETERMINED = "und";

    private final Topic topic;
    private final Map<Clause, StoredQuery> queries = new LinkedHashMap<>();

    Edition(Topic topic) {
        this.topic = topic;
        var parser = new QueryParser();
        for (var rule : topic.rules()) {
            queries.put(new Clause(this, rule, false), stored(parser, rule, "query", rule.query()));
            if (rule.except() != null) {
                queries.put(new Clause(this, rule, true), stored(parser, rule, "except", rule.except()));
            }
        }
    }

    Topic topic() {
        return topic;
    }

    Map<Clause, StoredQuery> queries() {
        return queries;
    }

    private static StoredQuery stored(QueryParser parser, Rule rule, String field, String query) {
        try {
            return StoredQuery.builder()
                    .query(parser.parse(query))
                    .languages(languages(rule))
                    .build();
        } catch (InvalidQuery | TooBroad e) {
            throw new InvalidTopic("rules[" + rule.id() + "]." + field, e);
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

    /** What the percolator calls a rule's query, or the query of its exceptions. */
    record Clause(Edition edition, Rule rule, boolean exception) {}
}
