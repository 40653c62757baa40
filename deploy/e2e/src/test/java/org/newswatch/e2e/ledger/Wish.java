package org.newswatch.e2e.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A subscription of every run, with a naive matcher of its own: plain Java over the words, nothing of the product's.
 *
 * @param filters the part of the subscription that says what it asks for
 * @param matches what must be told
 */
public record Wish(String name, Map<String, Object> filters, Predicate<Article> matches) {

    private static final String NOTIFY = "notify";

    /** Words, AND, OR, NOT, parentheses, a field, a phrase, topics, and both together. */
    public static final List<Wish> ALL = List.of(
            query("word", "zirconium", article -> article.has("zirconium")),
            query("and", "zirconium AND basalt", article -> article.has("zirconium") && article.has("basalt")),
            query("or", "granite OR obsidian", article -> article.has("granite") || article.has("obsidian")),
            query("not", "basalt AND NOT granite", article -> article.has("basalt") && !article.has("granite")),
            query(
                    "nested",
                    "(zirconium OR granite) AND NOT (basalt OR obsidian)",
                    article -> (article.has("zirconium") || article.has("granite"))
                            && !(article.has("basalt") || article.has("obsidian"))),
            query("title", "title:quartz", article -> article.hasInTitle("quartz")),
            query("phrase", "\"black quartz\"", article -> article.has("black", "quartz")),
            new Wish("topic", Map.of("topics", List.of("energy"), NOTIFY, "story"), Wish::isOnEnergy),
            new Wish(
                    "topic and word",
                    Map.of("topics", List.of("energy"), "query", "granite", NOTIFY, "article"),
                    article -> isOnEnergy(article) && article.has("granite")));

    private static Wish query(String name, String query, Predicate<Article> matches) {
        return new Wish(name, Map.of("query", query, NOTIFY, "article"), matches);
    }

    private static boolean isOnEnergy(Article article) {
        return article.has("electricity") && article.has("refinery");
    }
}
