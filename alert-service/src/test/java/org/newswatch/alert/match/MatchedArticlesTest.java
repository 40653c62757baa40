package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

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
class MatchedArticlesTest {

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void alertSaysWhatMatchedAndWhy() {
        var subscription = subscribe("substation", "story");
        var article = Enriched.titled("Power restored at the substation").with("summary", "At 19:40.");

        Broker.publish(article);

        Api.awaitAlerts(key, subscription, "Power restored at the substation");
        var alert = Api.with(key)
                .get("/v1/subscriptions/" + subscription + "/alerts")
                .jsonPath()
                .setRootPath("items[0]");
        assertThat(alert.getMap("subscription")).isEqualTo(Map.of("id", subscription, "name", "substation"));
        assertThat(alert.getMap("article"))
                .containsAllEntriesOf(Map.of(
                        "id",
                        article.id(),
                        "version",
                        1,
                        "url",
                        "https://www.harbour-post.example/" + article.id(),
                        "summary",
                        "At 19:40.",
                        "language",
                        "en",
                        "source",
                        Map.of("name", "Harbour Post", "url", "https://harbour-post.example")));
        assertThat(alert.getString("article.topics[0].evidence[0].text")).isEqualTo("Power");
        assertThat(alert.getMap("story")).isEqualTo(Map.of("id", article.id(), "articles", 1));
        assertThat(alert.getList("why"))
                .containsExactly(
                        Map.of("clause", "substation", "field", "title", "start", 22, "end", 32, "text", "substation"));
        assertThat(alert.getString("raisedAt")).matches("\\d{4}-.*Z");
        assertThat(alert.getUUID("id").version()).isEqualTo(5);
    }

    @Test
    void alertShowsPartsOfTopicsWhoIsNamedAndHowFarTheStoryWent() {
        var subscription = Api.subscribe(
                key, Map.of("name", "x", "topics", List.of("energy-gas"), "query", "entity:Ковач OR entity:Q404"));
        var story = Map.of(
                "id",
                id(),
                "articles",
                3,
                "sources",
                2,
                "languages",
                List.of("en", "sr"),
                "firstAt",
                "2026-11-17T17:40:00Z",
                "latestAt",
                "2026-11-17T18:55:00Z");

        Broker.publish(Enriched.titled("Minister answers")
                .with("topics", List.of(Enriched.topic("energy", "energy-gas")))
                .with("entities", List.of(Enriched.entity("Q4", "Ana Kovač", "person", "Kovač")))
                .with("story", story));

        Api.awaitAlerts(key, subscription, "Minister answers");
        var alert = Api.with(key)
                .get("/v1/subscriptions/" + subscription + "/alerts")
                .jsonPath()
                .setRootPath("items[0]");
        assertThat(alert.getString("article.topics[0].subtopics[0].id")).isEqualTo("energy-gas");
        assertThat(alert.getString("article.topics[0].evidence[0].text")).isEqualTo("Power");
        assertThat(alert.getList("article.entities"))
                .containsExactly(Map.of("id", "Q4", "name", "Ana Kovač", "type", "person"));
        assertThat(alert.getMap("story")).isEqualTo(story);
        assertThat(alert.getList("why.clause")).contains("entity:Ковач", "topic:energy-gas");
    }

    @Test
    void storyIsToldOnceHoweverOftenItComes() {
        var subscription = subscribe("turbine", "story");
        var first = Enriched.titled("Turbine fails");

        Broker.publish(first, first, Enriched.titled("Second turbine report").tellingStoryOf(first), first.version(2));
        Broker.publish(first, Enriched.titled("Third turbine report").tellingStoryOf(first));
        afterAllThatWasPublished();

        // Which of them was first is for the partitions to say.
        assertThat(Api.alerts(key, subscription)).hasSize(1);
    }

    @Test
    void versionThatWasMatchedIsNotToldAgainUnderAnotherStory() {
        var subscription = subscribe("crane", "story");
        var first = Enriched.titled("Crane falls");
        Broker.publish(first);
        Api.awaitAlerts(key, subscription, "Crane falls");

        Broker.publish(first.tellingStory(id()));
        afterAllThatWasPublished();

        assertThat(Api.alerts(key, subscription)).containsExactly("Crane falls");
    }

    @Test
    void articleIsToldOnceWhereEveryArticleIsWanted() {
        var subscription = subscribe("harbour", "article");
        var first = Enriched.titled("Harbour opens");

        Broker.publish(first, first.version(2), first);
        Api.awaitAlerts(key, subscription, "Harbour opens");
        Broker.publish(Enriched.titled("Harbour rewrite").tellingStoryOf(first));

        Api.awaitAlerts(key, subscription, "Harbour rewrite", "Harbour opens");
    }

    @Test
    void versionsAreToldWhereUpdatesAreWantedAndNeverGoBack() {
        var subscription = subscribe("ferry", "updates");
        var first = Enriched.titled("Ferry sails");

        Broker.publish(first);
        Broker.publish(first.version(3).with("title", "Ferry returns"));
        Api.awaitAlerts(key, subscription, "Ferry returns", "Ferry sails");
        Broker.publish(first.version(2).with("title", "Ferry is late"), first.version(3));
        afterAllThatWasPublished();

        assertThat(Api.alerts(key, subscription)).containsExactly("Ferry returns", "Ferry sails");
    }

    @Test
    void backlogIsToldToNobodyAndItsLaterVersionsToThoseWhoWantUpdates() {
        var stories = subscribe("archive", "story");
        var articles = subscribe("archive", "article");
        var updates = subscribe("archive", "updates");
        var old = Enriched.titled("Archive opens").with("backlog", true);

        Broker.publish(old);
        afterAllThatWasPublished();
        Broker.publish(old.without("backlog").version(2).with("title", "Archive reopens"));
        Api.awaitAlerts(key, updates, "Archive reopens");
        Broker.publish(Enriched.titled("Archive closes"));

        Api.awaitAlerts(key, stories, "Archive closes");
        Api.awaitAlerts(key, articles, "Archive closes");
        Api.awaitAlerts(key, updates, "Archive closes", "Archive reopens");
    }

    @Test
    void withdrawnArticleIsToldToNobodyAndItsReturnIsAnUpdate() {
        var updates = subscribe("quay", "updates");
        var first = Enriched.titled("Quay opens");

        Broker.publish(first, first.version(2).with("deleted", true));
        afterAllThatWasPublished();
        assertThat(Api.alerts(key, updates)).containsExactly("Quay opens");
        Broker.publish(first.version(3).with("title", "Quay opens again"));

        Api.awaitAlerts(key, updates, "Quay opens again", "Quay opens");
    }

    @Test
    void subscriptionMadeBeforeAnArticleIsPublishedIsAlwaysMatched() {
        for (int i = 0; i < 20; i++) {
            var subscription = subscribe("pipeline", "story");
            var article = Enriched.titled("Pipeline " + i);

            Broker.publish(article);

            Api.awaitAlerts(key, subscription, "Pipeline " + i);
            assertThat(Api.with(key).delete("/v1/subscriptions/" + subscription).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void allFiltersHold() {
        var subscription = Api.subscribe(
                key,
                Map.of(
                        "name", "x",
                        "topics", List.of("energy", "kosovo"),
                        "languages", List.of("sr-Latn"),
                        "sources", List.of("harbour-post.example")));
        var right = Enriched.titled("Struja").with("language", language("sr", "Latn"));

        Broker.publish(
                right.with("id", id()).with("language", language("sr", "Cyrl")),
                right.with("id", id()).with("topics", List.of(Enriched.topic("expo-2027"))),
                right.with("id", id()).with("source", Map.of("name", "Other")).with("url", "https://other.example/1"),
                right);
        afterAllThatWasPublished();

        assertThat(Api.alerts(key, subscription)).containsExactly("Struja");
    }

    @Test
    void alertsAreGivenInPartsNewestFirst() {
        var subscription = subscribe("lighthouse", "article");
        for (var title : List.of("Lighthouse 1", "Lighthouse 2", "Lighthouse 3")) {
            Broker.publish(Enriched.titled(title));
        }
        Api.awaitAlerts(key, subscription, "Lighthouse 3", "Lighthouse 2", "Lighthouse 1");
        var path = "/v1/subscriptions/" + subscription + "/alerts?limit=2";

        var first = Api.with(key).get(path).jsonPath();
        var second =
                Api.with(key).get(path + "&cursor=" + first.getString("next")).jsonPath();

        assertThat(first.getList("items.article.title")).containsExactly("Lighthouse 3", "Lighthouse 2");
        assertThat(second.getList("items.article.title")).containsExactly("Lighthouse 1");
        assertThat(second.getMap("$")).doesNotContainKey("next");
    }

    /** What was published before this is worked on when it returns: it waits for an article on each partition. */
    private void afterAllThatWasPublished() {
        var mark = "mark" + id();
        var subscription = subscribe(mark, "article");
        var articles =
                IntStream.range(0, 40).mapToObj(i -> Enriched.titled(mark)).toArray(Enriched[]::new);
        Broker.publish(articles);
        Awaitility.await().until(() -> Api.alerts(key, subscription).size() == 40);
    }

    private String subscribe(String query, String notify) {
        return Api.subscribe(key, Map.of("name", query, "query", query, "notify", notify));
    }

    private static Map<String, Object> language(String code, String script) {
        return Map.of("code", code, "script", script, "confidence", 1);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
