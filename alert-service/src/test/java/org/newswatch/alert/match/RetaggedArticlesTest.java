package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** What is tagged anew shows its new topics in the alerts there are, and raises none. */
@Service
class RetaggedArticlesTest {

    private String key;
    private String subscription;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
        subscription = Api.subscribe(key, Map.of("name", "x", "query", "sluice", "notify", "updates"));
    }

    @Test
    void alertShowsTheNewTopicsAndKeepsItsReasons() {
        var article = Enriched.titled("Sluice opens");
        Broker.publish(article);
        Api.awaitAlerts(key, subscription, "Sluice opens");

        Broker.publish(retagged(article, "expo-2027"), retagged(article, "kosovo"));

        awaitTopics("kosovo");
        assertThat(Api.alerts(key, subscription)).containsExactly("Sluice opens");
        Broker.publish(article);
        settle(article);
        awaitTopics("kosovo");
    }

    @Test
    void nobodyIsToldOfATopicFoundLater() {
        var kosovo = Api.subscribe(key, Map.of("name", "x", "topics", List.of("kosovo"), "query", "sluice"));
        var article = Enriched.titled("Sluice opens");
        Broker.publish(article);
        Api.awaitAlerts(key, subscription, "Sluice opens");

        Broker.publish(retagged(article, "kosovo"));

        awaitTopics("kosovo");
        settle(article);
        assertThat(Api.alerts(key, kosovo)).isEmpty();
    }

    @Test
    void olderVersionTaggedAnewDoesNotComeBack() {
        var article = Enriched.titled("Sluice opens");
        Broker.publish(article);
        Broker.publish(article.version(2).with("title", "Sluice shuts"));
        Api.awaitAlerts(key, subscription, "Sluice shuts", "Sluice opens");

        Broker.publish(retagged(article, "kosovo"));
        settle(article);

        assertThat(Api.alerts(key, subscription)).containsExactly("Sluice shuts", "Sluice opens");
        awaitTopics("energy");
    }

    @Test
    void articleAndItsNewTopicsInOneBatchAreToldOnce() {
        var article = Enriched.titled("Sluice opens");

        Broker.publish(article, retagged(article, "expo-2027"), retagged(article, "kosovo"));

        awaitTopics("kosovo");
        assertThat(Api.alerts(key, subscription)).containsExactly("Sluice opens");
    }

    @Test
    void articleThatComesAfterItsNewTopicsIsTold() {
        var article = Enriched.titled("Sluice opens");
        Broker.publish(retagged(article, "kosovo"));
        settle(article);

        Broker.publish(article);

        Api.awaitAlerts(key, subscription, "Sluice opens");
    }

    private static Enriched retagged(Enriched article, String topic) {
        return article.with("retagged", true).with("topics", List.of(Enriched.topic(topic)));
    }

    /** Waits for an article behind this one on its partition. */
    private void settle(Enriched article) {
        var later = Enriched.titled("Weir " + article.id());
        var weirs = Api.subscribe(key, Map.of("name", "x", "query", "weir", "notify", "article"));
        Broker.publish(List.of(Broker.record(article.id(), later.json())));
        Api.awaitAlerts(key, weirs, "Weir " + article.id());
    }

    /** The topics that the newest alert shows. */
    private void awaitTopics(String... topics) {
        Awaitility.await().untilAsserted(() -> assertThat(Api.with(key)
                        .get("/v1/subscriptions/" + subscription + "/alerts")
                        .jsonPath()
                        .<String>getList("items[0].article.topics.id"))
                .containsExactly(topics));
    }
}
