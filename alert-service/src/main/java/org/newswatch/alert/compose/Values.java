package org.newswatch.alert.compose;

import io.quarkus.qute.Mapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alert;

/**
 * What a template may ask for: texts, numbers and lists of them by name, and nothing that does anything. Every question is counted, so
 * that loops in loops come to an end.
 */
final class Values implements Mapper {

    private static final int MOST_QUESTIONS = 2_000;
    private static final int LONGEST_LIST = 10;

    private final Map<String, Object> byName;
    private final AtomicInteger questions;

    private Values(Map<String, Object> byName, AtomicInteger questions) {
        this.byName = byName;
        this.questions = questions;
    }

    /** {@code article}, {@code subscription}, {@code story}, {@code topics}, {@code found} and {@code raisedAt}. */
    static Values of(Alert alert) {
        var asked = new AtomicInteger();
        var article = alert.article();
        var summary = article.summary();
        var top = new LinkedHashMap<String, Object>();
        top.put(
                "article",
                new Values(
                        Map.of(
                                "title", Clean.line(article.title()),
                                "summary", summary == null ? "" : Clean.line(summary),
                                "url", Links.web(article.url()) == null ? "" : Links.web(article.url()),
                                "source", Clean.line(article.source().name()),
                                "language", article.language(),
                                "publishedAt", Objects.toString(article.publishedAt(), ""),
                                "version", article.version()),
                        asked));
        top.put(
                "subscription",
                new Values(Map.of("name", Clean.line(alert.subscription().name())), asked));
        top.put("story", new Values(Map.of("articles", alert.story().articles()), asked));
        top.put(
                "topics",
                article.topics().stream()
                        .limit(LONGEST_LIST)
                        .map(topic -> new Values(Map.of("id", topic.id(), "label", Clean.line(topic.label())), asked))
                        .toList());
        top.put("found", found(alert));
        top.put("raisedAt", alert.raisedAt().toString());
        return new Values(top, asked);
    }

    /** The texts that made it match, each once. */
    static List<String> found(Alert alert) {
        return alert.why().stream()
                .map(clause -> Clean.line(clause.text()))
                .filter(text -> !text.isBlank())
                .distinct()
                .limit(LONGEST_LIST)
                .toList();
    }

    @Override
    public boolean appliesTo(String name) {
        if (questions.incrementAndGet() > MOST_QUESTIONS) {
            throw new TooMuch("a template asks for at most " + MOST_QUESTIONS + " values");
        }
        return byName.containsKey(name);
    }

    @Override
    public @Nullable Object get(String name) {
        return byName.get(name);
    }
}
