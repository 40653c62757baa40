package org.newswatch.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.local.Client;

/** An inbox of ten thousand alerts. What it measures is printed. */
class ManyAlertsTest {

    private static final int SUBSCRIPTIONS = 20;
    private static final int ARTICLES = 500;
    private static final int ALERTS = SUBSCRIPTIONS * ARTICLES;

    private static final String FETCH = """
        async (path) => {
          const began = performance.now();
          const html = await (await fetch(path)).text();
          return { html, took: performance.now() - began };
        }\
        """;

    @Test
    void theyArePagedByCursorAndNoPageCostsMoreThanAnother() throws IOException {
        var key = Desk.newKey();
        fill(key);
        try (var reader = new Reader(Desk.console())) {
            reader.signIn(key);
            everyPageCostsTheSame(reader);

            reader.hadNoTrouble();
        }
    }

    private static void everyPageCostsTheSame(Reader reader) {
        var took = new ArrayList<Double>();
        var ids = new HashSet<String>();
        for (var path = "/alerts"; path != null; ) {
            var answer = (Map<?, ?>) reader.page().evaluate(FETCH, path);
            var html = (String) answer.get("html");
            took.add(((Number) answer.get("took")).doubleValue());
            var found = PagesOfAlerts.ids(html);
            assertThat(found).hasSizeBetween(1, 30);
            ids.addAll(found);
            path = PagesOfAlerts.next(html);
        }
        var first = took.subList(0, 30);
        var last = took.subList(took.size() - 30, took.size());
        System.out.printf(
                "%,d pages by cursor: the first 30 p50 %.0f ms, the last 30 p50 %.0f ms, longest %.0f ms%n",
                took.size(), at(first, 0.5), at(last, 0.5), at(took, 1));
        assertThat(ids).hasSize(ALERTS);
        assertThat(at(last, 0.5)).as("the last pages against the first").isLessThan(3 * at(first, 0.5) + 20);
    }

    private static void fill(String key) throws IOException {
        var word = "inbox" + UUID.randomUUID().toString().substring(0, 8);
        for (int n = 0; n < SUBSCRIPTIONS; n++) {
            Desk.subscribe(key, Map.of("name", "Desk " + n, "query", word, "notify", "article"));
        }
        Desk.submitAll(IntStream.range(0, ARTICLES)
                .mapToObj(n -> Map.<String, Object>of(
                        "url", "https://danube-wire.example/" + word + "/" + n,
                        "title", "Report " + n + " of " + word,
                        "summary", "What happened in report " + n + " is told here, in a sentence of usual length.",
                        "language", "en",
                        "source", Map.of("name", "Danube Wire")))
                .toList());
        try (var client = new Client(key)) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> count(client) == ALERTS);
        }
    }

    private static int count(Client client) throws IOException {
        int count = 0;
        for (var path = "/v1/alerts?limit=500"; path != null; ) {
            var page = client.get(Desk.console(), path).body();
            count += page.path("items").size();
            path = page.hasNonNull("next")
                    ? "/v1/alerts?limit=500&cursor=" + page.path("next").asText()
                    : null;
        }
        return count;
    }

    private static double at(List<Double> values, double part) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1.0, part * sorted.size()));
    }
}
