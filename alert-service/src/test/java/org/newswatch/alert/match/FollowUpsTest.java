package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

/** What is told after the first alert, to those who asked. */
@Service
class FollowUpsTest {

    @Inject
    AgroalDataSource database;

    private final String story = id();
    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void storyIsToldAgainOnceWhenAsManySourcesTellIt() {
        var subscription = subscribe(Map.of("confirmedBy", 3));
        var silent = subscribe(Map.of());
        tell("Dredger sinks", story, 1);
        awaitKinds(subscription, "first");

        tell("Dredger lost", story, 2);
        tell("Dredger down", story, 3);
        awaitKinds(subscription, "confirmed", "first");
        tell("Dredger gone", story, 4);
        afterAllThatWasPublished();

        assertThat(Api.alerts(key, subscription)).containsExactly("Dredger down", "Dredger sinks");
        assertThat(alerts(subscription).getInt("items[0].story.sources")).isEqualTo(3);
        assertThat(Api.alerts(key, silent)).containsExactly("Dredger sinks");
    }

    @Test
    void storyThatWasConfirmedWhenItWasFirstToldIsToldOnce() {
        var subscription = subscribe(Map.of("confirmedBy", 2));
        tell("Dredger sinks", story, 2);
        awaitKinds(subscription, "first");

        tell("Dredger lost", story, 3);
        afterAllThatWasPublished();

        awaitKinds(subscription, "first");
    }

    @Test
    void firstReportAndConfirmationInOneBatchAreToldOnceEach() {
        var subscription = subscribe(Map.of("confirmedBy", 2));
        var batch = IntStream.rangeClosed(1, 4)
                .mapToObj(sources -> report("Dredger " + sources, story, sources))
                .map(article -> Broker.record(story, article.json()))
                .toList();

        Broker.publish(batch);
        afterAllThatWasPublished();

        awaitKinds(subscription, "confirmed", "first");
        assertThat(Api.alerts(key, subscription)).containsExactly("Dredger 2", "Dredger 1");
    }

    @Test
    void articlesThatComeOnAllPartitionsAtOnceTellAStoryAtMostTwice() {
        var subscription = subscribe(Map.of("confirmedBy", 5));

        Broker.publish(IntStream.rangeClosed(1, 60)
                .mapToObj(sources -> report("Dredger " + sources, story, sources))
                .toArray(Enriched[]::new));
        afterAllThatWasPublished();

        List<String> kinds = alerts(subscription).getList("items.kind");
        assertThat(kinds.getLast()).isEqualTo("first");
        assertThat(kinds.subList(0, kinds.size() - 1)).isIn(List.of(), List.of("confirmed"));
    }

    @Test
    void storyThatIsToldUnderTwoNamesIsConfirmedOnce() {
        var subscription = subscribe(Map.of("confirmedBy", 3));
        var kept = id();
        tell("Dredger sinks", story, 1);
        awaitKinds(subscription, "first");
        tell("Dredger down", story, 3);
        awaitKinds(subscription, "confirmed", "first");

        merge(kept, story);
        tell("Dredger gone", kept, 4);
        tell("Dredger lost", story, 5);
        afterAllThatWasPublished();

        awaitKinds(subscription, "confirmed", "first");
    }

    @Test
    void storyThatWasToldUnderAnotherNameIsConfirmedUnderTheKeptOne() {
        var subscription = subscribe(Map.of("confirmedBy", 3));
        var kept = id();
        tell("Dredger sinks", story, 1);
        awaitKinds(subscription, "first");

        merge(kept, story);
        tell("Dredger down", story, 3);
        tell("Dredger gone", kept, 4);
        afterAllThatWasPublished();

        awaitKinds(subscription, "confirmed", "first");
        assertThat(alerts(subscription).getString("items[0].story.id")).isEqualTo(kept);
    }

    @Test
    void laterVersionsAndTheWithdrawalOfWhatWasToldAreTold() {
        var subscription = subscribe(Map.of("corrections", true));
        var silent = subscribe(Map.of());
        var first = report("Dredger sinks", story, 1);
        Broker.publish(first);
        awaitKinds(subscription, "first");

        Broker.publish(first.version(2).with("title", "Dredger did not sink"));
        Broker.publish(first.version(3).with("title", "Ship did not sink"));
        Broker.publish(first.version(4).with("deleted", true).with("topics", List.of()));
        awaitKinds(subscription, "withdrawal", "correction", "correction", "first");
        Broker.publish(first.version(4).with("deleted", true), first.version(3), first.version(2), first);
        afterAllThatWasPublished();

        var alerts = alerts(subscription);
        assertThat(alerts.getList("items.article.title"))
                .containsExactly("Dredger sinks", "Ship did not sink", "Dredger did not sink", "Dredger sinks");
        assertThat(alerts.getList("items[2].why")).hasSize(1);
        assertThat(alerts.getList("items[1].why")).isEmpty();
        assertThat(Api.alerts(key, silent)).containsExactly("Dredger sinks");
    }

    @Test
    void whatWasNeverToldIsNotCorrected() {
        var subscription = subscribe(Map.of("corrections", true));
        var untold = report("Ship sinks", story, 1);
        var backlog = report("Dredger of old", id(), 1).with("backlog", true);
        var retagged = report("Dredger sinks", id(), 1);
        Broker.publish(untold, backlog, retagged);
        awaitKinds(subscription, "first");

        Broker.publish(
                untold.version(2).with("deleted", true),
                backlog.without("backlog").version(2),
                retagged.with("retagged", true).with("topics", List.of(Enriched.topic("kosovo"))));
        afterAllThatWasPublished();

        assertThat(Api.alerts(key, subscription)).containsExactly("Dredger sinks");
    }

    @Test
    void whoWantsEveryVersionIsToldEachOnceAndTheWithdrawal() {
        var subscription = subscribe(Map.of("corrections", true, "notify", "updates"));
        var first = report("Dredger sinks", story, 1);
        Broker.publish(first);
        awaitKinds(subscription, "first");

        Broker.publish(first.version(2));
        Broker.publish(first.version(3).with("deleted", true));
        afterAllThatWasPublished();

        awaitKinds(subscription, "withdrawal", "update", "first");
    }

    private void tell(String title, String story, int sources) {
        Broker.publish(report(title, story, sources));
    }

    private static Enriched report(String title, String story, int sources) {
        return Enriched.titled(title).with("story", Map.of("id", story, "articles", sources, "sources", sources));
    }

    private void merge(String kept, String gone) {
        Broker.publishMerger(kept, gone);
        Awaitility.await().until(() -> isMerged(gone));
    }

    private boolean isMerged(String story) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select from merged_story where absorbed = ?")) {
            statement.setString(1, story);
            return statement.executeQuery().next();
        }
    }

    private void awaitKinds(String subscription, String... kinds) {
        Awaitility.await().untilAsserted(() -> assertThat(alerts(subscription).<String>getList("items.kind"))
                .containsExactly(kinds));
    }

    private JsonPath alerts(String subscription) {
        return Api.with(key)
                .get("/v1/subscriptions/" + subscription + "/alerts")
                .jsonPath();
    }

    /** What was published before this is worked on when it returns: it waits for an article on each partition. */
    private void afterAllThatWasPublished() {
        var mark = "mark" + id();
        var marks = Api.subscribe(key, Map.of("name", mark, "query", mark, "notify", "article"));
        Broker.publish(
                IntStream.range(0, 40).mapToObj(i -> Enriched.titled(mark)).toArray(Enriched[]::new));
        Awaitility.await().until(() -> Api.alerts(key, marks).size() == 40);
    }

    private String subscribe(Map<String, Object> wishes) {
        var draft = new HashMap<String, Object>(Map.of("name", "x", "query", "dredger"));
        draft.putAll(wishes);
        return Api.subscribe(key, draft);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
