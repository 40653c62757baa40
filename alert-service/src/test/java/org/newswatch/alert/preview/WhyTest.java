package org.newswatch.alert.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class WhyTest {

    private final String word = "y" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void alertIsFollowedToItsReceiver() throws IOException {
        var subscription = Api.subscribe(
                key,
                Map.of(
                        "name",
                        "x",
                        "query",
                        word + " -sport",
                        "topics",
                        List.of("energy"),
                        "channels",
                        List.of(Map.of("type", "webhook", "url", deaf()))));
        var article = Enriched.titled("Gas " + word);
        publish(article);

        Awaitility.await().until(() -> because(subscription, article.id()).contains("the webhook failed 3 times"));
        var trace = why(subscription, article.id());

        assertThat(trace.getList("steps.step"))
                .containsExactly(
                        "seen",
                        "news",
                        "subscription",
                        "language",
                        "topics",
                        "clause",
                        "clause",
                        "clause",
                        "story",
                        "alert",
                        "delivery");
        assertThat(trace.getList("steps.findAll { it.step == 'clause' }.clause"))
                .containsExactly("topic:energy", word, "NOT sport");
        assertThat(trace.getString("steps[6].why[0].text")).isEqualTo(word);
        assertThat(trace.getList("steps[10].delivery.attempts")).hasSize(3);
        assertThat(trace.getString("because")).startsWith("It was told: the alert ");
    }

    @Test
    void clauseThatIsNotTrueIsTheReasonAndTheOthersAreJudgedToo() {
        var subscription = subscribe(word + " AND (oil OR coal) AND NOT gas");
        var article = Enriched.titled("Gas " + word);
        publish(article);

        var trace = why(subscription, (String) article.event().get("url"));

        assertThat(trace.getString("because")).isEqualTo("It was not told: oil OR coal is not true of it.");
        assertThat(trace.getList("steps.findAll { it.step == 'clause' }.passed"))
                .containsExactly(true, false, false);
        assertThat(trace.getString("steps.find { it.clause == 'NOT gas' }.why[0].text"))
                .isEqualTo("Gas");
        assertThat(trace.getString("article.title")).isEqualTo("Gas " + word);
    }

    @Test
    void storyThatWasToldIsNamed() {
        var subscription = subscribe(word);
        var first = Enriched.titled("First " + word);
        publish(first);
        var rewrite = Enriched.titled("Rewrite " + word).tellingStoryOf(first);
        publish(rewrite);

        assertThat(because(subscription, rewrite.id()))
                .startsWith("It was not told: its story was told at ")
                .contains("on the article " + first.id());
        assertThat(because(subscription, first.id())).startsWith("It was told: ");
    }

    @Test
    void whatIsNoNewsIsToldToNobody() {
        var subscription = subscribe(word);
        var old = Enriched.titled("Old " + word).with("backlog", true);
        var withdrawn = Enriched.titled("Withdrawn " + word).with("deleted", true);
        publish(old);
        publish(withdrawn);

        assertThat(because(subscription, old.id())).contains("it was there before anybody asked for its feed");
        assertThat(because(subscription, withdrawn.id())).contains("its source took it back");
    }

    @Test
    void subscriptionMadeTooLateIsTheReason() {
        var article = Enriched.titled("Gas " + word);
        publish(article);

        assertThat(because(subscribe(word), article.id())).contains("after the article came");
    }

    @Test
    void newTopicsOfAnOldArticleRaiseNoAlert() {
        var subscription = Api.subscribe(key, Map.of("name", "x", "query", word, "topics", List.of("kosovo")));
        var article = Enriched.titled("Gas " + word);
        publish(article);

        publish(article.with("topics", List.of(Enriched.topic("kosovo"))).with("retagged", true));

        assertThat(because(subscription, article.id())).contains("tagged anew at");
    }

    @Test
    void unknownArticleIsSaidToBeUnknown() {
        assertThat(because(subscribe(word), "nothing")).contains("no such article came in the last 7 days");
        assertThat(because(subscribe(word), "https://a.example/ /%%")).contains("no such article");
    }

    @Test
    void anotherTenantsSubscriptionIsNotThere() {
        var path = "/v1/subscriptions/" + subscribe(word) + "/why?article=a";

        assertThat(Api.with(Api.newSubscriber()).get(path).statusCode()).isEqualTo(404);
        assertThat(Api.with(key).get(path).statusCode()).isEqualTo(200);
        assertThat(Api.with(key).get(path.replace("?article=a", "")).statusCode())
                .isEqualTo(400);
    }

    /** Where nobody listens. */
    private static String deaf() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/hook";
        }
    }

    private String subscribe(String query) {
        return Api.subscribe(key, Map.of("name", "x", "query", query));
    }

    /** Returns when it was worked on. */
    private void publish(Enriched article) {
        var mark = "mark" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        var marked = subscribe(mark);
        Broker.publish(article);
        Broker.publish(List.of(Broker.record(article.id(), Enriched.titled(mark).json())));
        Api.awaitAlerts(key, marked, mark);
    }

    private String because(String subscription, String article) {
        return why(subscription, article).getString("because");
    }

    private JsonPath why(String subscription, String article) {
        return Api.with(key)
                .queryParam("article", article)
                .get("/v1/subscriptions/" + subscription + "/why")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
