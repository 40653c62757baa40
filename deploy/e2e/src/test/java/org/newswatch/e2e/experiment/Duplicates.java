package org.newswatch.e2e.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Article;
import org.newswatch.e2e.ledger.Verdict;
import org.newswatch.e2e.ledger.Wish;

/** The same article a hundred times at once, and as an item of two feeds. */
final class Duplicates {

    /** Numbers that the load never comes to. */
    private static final int FIRST = 1_000_000;

    private static final int TIMES = 100;

    private Duplicates() {}

    static Stream<Experiment> all() {
        return Stream.of(new Experiment(
                "R15", "one article 100 times at once, and as an item of two feeds", Duplicates::inflict));
    }

    private static void inflict(Scene scene) throws Exception {
        var matching = IntStream.iterate(FIRST, number -> number + 1)
                .filter(number -> !Verdict.expected(scene.edition(), Set.of(number), Wish.ALL)
                        .isEmpty())
                .limit(scene.scale().count(4, 40))
                .mapToObj(scene.edition()::article)
                .toList();
        scene.outage(() -> {
            for (var article : matching.subList(0, matching.size() / 2)) {
                requireOneId(scene, article, times(() -> postArticle(scene, article)));
            }
            for (var article : matching.subList(matching.size() / 2, matching.size())) {
                requireOneId(
                        scene, article, List.of(postFeed(scene, article, "north"), postFeed(scene, article, "south")));
            }
        });
    }

    private static void requireOneId(Scene scene, Article article, List<String> ids) {
        scene.acknowledge(article.number());
        var distinct = new HashSet<>(ids);
        scene.require(distinct.size() == 1, "article %d has the ids %s".formatted(article.number(), distinct));
    }

    private static List<String> times(Callable<String> post) throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts =
                    IntStream.range(0, TIMES).mapToObj(i -> all.submit(post)).toList();
            var ids = new java.util.ArrayList<String>();
            for (var each : posts) {
                ids.add(each.get());
            }
            return ids;
        }
    }

    private static String postArticle(Scene scene, Article article) throws Exception {
        var answer = scene.bed().client().post(scene.stack().addresses().ingest(), "/v1/articles", article.toJson());
        return id(answer.status(), answer.body(), answer.body().path("id"));
    }

    private static String postFeed(Scene scene, Article article, String feed) throws Exception {
        var rss = """
            <rss version="2.0"><channel><title>%s</title><link>https://%s.example/</link><language>en</language>
            <item><title>%s</title><link>%s</link><description>%s</description></item></channel></rss>
            """.formatted(feed, feed, article.title(), article.url(), article.body());
        var answer = scene.bed()
                .client()
                .post(
                        scene.stack().addresses().ingest(),
                        "/v1/feeds?source=https://" + feed + ".example/feed",
                        "application/rss+xml",
                        rss);
        return id(answer.status(), answer.body(), answer.body().at("/results/0/id"));
    }

    private static String id(int status, JsonNode body, JsonNode id) {
        if (status / 100 != 2 || !id.isTextual()) {
            throw new IllegalStateException("not taken: " + status + " " + body);
        }
        return id.asText();
    }
}
