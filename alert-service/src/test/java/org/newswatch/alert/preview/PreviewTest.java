package org.newswatch.alert.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class PreviewTest {

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void matchesBecomeStoriesAndStoriesMessages() {
        var first = Enriched.titled("First " + word);
        publishInTurn(
                first,
                Enriched.titled("Rewrite " + word).tellingStoryOf(first),
                first.version(2).with("title", "Edited " + word),
                Enriched.titled("Other " + word));

        var preview = preview(word, "story", 3);

        assertThat(preview.getInt("stories")).isEqualTo(2);
        assertThat(preview.getInt("messages")).isEqualTo(2);
        assertThat(sum(preview, "matches")).isEqualTo(3);
        assertThat(sum(preview, "stories")).isEqualTo(2);
        assertThat(sum(preview, "messages")).isEqualTo(2);
        assertThat(preview.getList("samples.article.title")).containsExactly("Other " + word, "First " + word);
        assertThat(preview.getMap("samples[0].why[0]"))
                .isEqualTo(
                        Map.of("clause", word, "field", "title", "start", 6, "end", 6 + word.length(), "text", word));
        assertThat(preview.getString("samples[1].story.id")).isEqualTo(first.id());
        assertThat(preview.getBoolean("window.complete")).isTrue();
        assertThat(preview.getInt("window.articles")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void needsNoName() {
        var draft = draft(word, "story");
        draft.remove("name");

        assertThat(preview(draft).getInt("matches")).isZero();
    }

    @Test
    void scheduleMakesFewerMessagesOfThem() {
        Broker.publish(
                Enriched.titled("One " + word), Enriched.titled("Two " + word), Enriched.titled("Three " + word));
        Awaitility.await().until(() -> preview(draft(word, "story")).getInt("matches") == 3);
        var draft = draft(word, "story");
        draft.put("schedule", Map.of("mode", "daily", "at", "08:00", "zone", "Europe/Belgrade"));

        var preview = preview(draft, 3);

        assertThat(preview.getInt("stories")).isEqualTo(3);
        assertThat(preview.getInt("messages")).isEqualTo(1);
        assertThat(sum(preview, "messages")).isEqualTo(1);
        assertThat(preview.getString("window.zone")).isEqualTo("Europe/Belgrade");
    }

    @Test
    void eachVersionCountsWhereUpdatesAreWanted() {
        var first = Enriched.titled("First " + word);
        publishInTurn(first, Enriched.titled("Rewrite " + word).tellingStoryOf(first), first.version(2));

        assertThat(preview(word, "updates", 3).getInt("messages")).isEqualTo(3);
        assertThat(preview(word, "article", 2).getInt("messages")).isEqualTo(2);
    }

    @Test
    void storiesThatAreOneByNowAreToldOnce() {
        var kept = Enriched.titled("Kept " + word);
        var absorbed = Enriched.titled("Absorbed " + word);
        publishInTurn(kept, absorbed);
        preview(word, "story", 2);
        Broker.publishMerger(kept.id(), absorbed.id());

        Awaitility.await().until(() -> preview(word, "story", 2).getInt("stories") == 1);
    }

    @Test
    void whatIsNoNewsMatchesNobody() {
        var old = Enriched.titled("Old " + word).with("backlog", true);
        var withdrawn = Enriched.titled("Withdrawn " + word);
        publishInTurn(
                old,
                old.without("backlog").version(2).with("title", "Old again " + word),
                withdrawn.with("deleted", true),
                Enriched.titled("New " + word));

        var articles = preview(word, "article", 1);
        var updates = preview(word, "updates", 2);

        assertThat(articles.getList("samples.article.title")).containsExactly("New " + word);
        assertThat(articles.getList("warnings", String.class)).anyMatch(warning -> warning.startsWith("2 more that"));
        assertThat(updates.getList("samples.article.title")).containsExactly("New " + word, "Old again " + word);
    }

    @Test
    void newTopicsOfOldArticlesCount() {
        var article = Enriched.titled("Tagged " + word);
        publishInTurn(article);
        var draft = draft(word, "story");
        draft.put("topics", List.of("kosovo"));
        assertThat(preview(draft).getInt("matches")).isZero();

        Broker.publish(article.with("topics", List.of(Enriched.topic("kosovo"))).with("retagged", true));

        Awaitility.await().until(() -> preview(draft).getInt("matches") == 1);
    }

    @Test
    void articlesThatMissOnePartAreNamed() {
        publishInTurn(
                Enriched.titled("Gas " + word),
                Enriched.titled("Oil " + word)
                        .with("language", Map.of("code", "de", "script", "Latn", "confidence", 1)),
                Enriched.titled("Gas, oil and " + word));
        var draft = draft(word + " AND (oil OR coal)", "story");
        draft.put("languages", List.of("en"));

        var preview = preview(draft, 1);

        assertThat(preview.getList("nearMisses.missing.flatten()")).containsExactly("lang:en", "oil OR coal");
        assertThat(preview.getList("nearMisses.article.title")).containsExactly("Oil " + word, "Gas " + word);
    }

    @Test
    void whatIsTrueOfNothingIsSaid() {
        Broker.publish(IntStream.range(0, 20)
                .mapToObj(i -> Enriched.titled("Article " + i + " " + word))
                .toArray(Enriched[]::new));
        Awaitility.await().until(() -> preview(draft(word, "article")).getInt("matches") == 20);

        var preview = preview(draft(word + " AND never" + word, "story"));

        assertThat(preview.getInt("messages")).isZero();
        assertThat(preview.getList("warnings", String.class))
                .anyMatch(warning -> warning.startsWith("never" + word + " is true of none of the"));
        assertThat(preview.getList("nearMisses")).hasSize(3);
    }

    @Test
    void isRefusedAsTheMakingWouldBeAndStoresNothing() {
        for (var draft : List.of(
                draft("gas AND (oil", "story"),
                draft("NOT sport", "story"),
                Map.of("name", "", "query", "gas"),
                Map.of("name", "x", "query", "gas", "colour", "red"),
                Map.of("name", "x", "query", "gas", "schedule", Map.of("mode", "sometimes")),
                Map.of("name", "x", "query", "gas", "channels", List.of(Map.of("type", "pigeon"))))) {
            var preview = Api.with(key).body(draft).post("/v1/subscriptions/preview");
            var made = Api.with(key).body(draft).post("/v1/subscriptions");

            assertThat(preview.statusCode()).isEqualTo(made.statusCode()).isIn(400, 422);
            assertThat(preview.asString()).isEqualTo(made.asString());
        }
        preview(draft("gas", "story"));
        assertThat(Api.with(key).get("/v1/subscriptions").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void onlySubscribersLookBack() {
        String publisher = Api.issue(Api.newTenant(), "publisher").extract().path("key");

        assertThat(Api.with(publisher)
                        .body(draft("gas", "story"))
                        .post("/v1/subscriptions/preview")
                        .statusCode())
                .isEqualTo(403);
    }

    /** One after the other, whatever their partitions. */
    private void publishInTurn(Enriched... articles) {
        var subscription = Api.subscribe(key, Map.of("name", "mark", "query", "mark" + word, "notify", "article"));
        for (int i = 0; i < articles.length; i++) {
            var behindIt = Broker.record(
                    articles[i].id(), Enriched.titled("mark" + word).json());
            Broker.publish(articles[i]);
            Broker.publish(List.of(behindIt));
            int marks = i + 1;
            Awaitility.await().until(() -> Api.alerts(key, subscription).size() == marks);
        }
        Api.with(key).delete("/v1/subscriptions/" + subscription);
    }

    private JsonPath preview(String query, String notify, int matches) {
        return preview(draft(query, notify), matches);
    }

    private JsonPath preview(Map<String, Object> draft, int matches) {
        var preview = preview(draft);
        assertThat(preview.getInt("matches")).isEqualTo(matches);
        return preview;
    }

    private JsonPath preview(Map<String, Object> draft) {
        return Api.with(key)
                .body(draft)
                .post("/v1/subscriptions/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> draft(String query, String notify) {
        return new HashMap<>(Map.of("name", "x", "query", query, "notify", notify));
    }

    private static int sum(JsonPath preview, String field) {
        return preview.getList("perDay." + field, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
