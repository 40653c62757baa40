package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** A story that was absorbed by another is told once, in whatever order articles and mergers come. */
@Service
class MergedStoriesTest {

    @Inject
    AgroalDataSource database;

    @Inject
    MergedStories stories;

    private final String kept = id();
    private final String absorbed = id();
    private String key;
    private String subscription;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
        subscription = subscribe("dredger", "story");
    }

    @Test
    void keptStoryIsNotToldToWhoWasToldTheAbsorbedOne() {
        tell("Dredger sinks", absorbed);
        Api.awaitAlerts(key, subscription, "Dredger sinks");
        var alert = alertId();

        merge(kept, absorbed);
        tell("Dredger lost", kept);
        tell("Dredger down", absorbed);
        afterAllThatWasPublished();

        Api.awaitAlerts(key, subscription, "Dredger sinks");
        assertThat(alertId()).isEqualTo(alert);
    }

    @Test
    void absorbedStoryIsNotToldToWhoWasToldTheKeptOne() {
        tell("Dredger sinks", kept);
        Api.awaitAlerts(key, subscription, "Dredger sinks");

        merge(kept, absorbed);
        tell("Dredger lost", absorbed);
        afterAllThatWasPublished();

        Api.awaitAlerts(key, subscription, "Dredger sinks");
    }

    @Test
    void mergerThatCameBeforeAllArticlesCounts() {
        merge(kept, absorbed);

        tell("Dredger sinks", absorbed);
        Api.awaitAlerts(key, subscription, "Dredger sinks");
        tell("Dredger lost", kept);
        afterAllThatWasPublished();

        Api.awaitAlerts(key, subscription, "Dredger sinks");
        assertThat(Api.with(key)
                        .get("/v1/subscriptions/" + subscription + "/alerts")
                        .jsonPath()
                        .getString("items[0].story.id"))
                .isEqualTo(kept);
    }

    @Test
    void whatWasToldOfBothBeforeStaysAndNothingFollows() {
        tell("Dredger sinks", kept);
        Api.awaitAlerts(key, subscription, "Dredger sinks");
        tell("Dredger lost", absorbed);
        Api.awaitAlerts(key, subscription, "Dredger lost", "Dredger sinks");

        merge(kept, absorbed);
        tell("Dredger down", absorbed);
        tell("Dredger gone", kept);
        afterAllThatWasPublished();

        Api.awaitAlerts(key, subscription, "Dredger lost", "Dredger sinks");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void storyThatKeptOneAndWasThenAbsorbedTakesItAlong(boolean inOrder) {
        var last = id();
        tell("Dredger sinks", absorbed);
        Api.awaitAlerts(key, subscription, "Dredger sinks");

        if (inOrder) {
            merge(kept, absorbed);
            merge(last, kept);
        } else {
            merge(last, kept);
            merge(kept, absorbed);
        }
        tell("Dredger lost", kept);
        tell("Dredger down", last);
        tell("Dredger gone", absorbed);
        afterAllThatWasPublished();

        Api.awaitAlerts(key, subscription, "Dredger sinks");
    }

    @Test
    void mergersAndArticlesThatComeAgainChangeNothing() {
        var first = Enriched.titled("Dredger sinks").tellingStory(absorbed);
        Broker.publish(first);
        Api.awaitAlerts(key, subscription, "Dredger sinks");

        merge(kept, absorbed);
        Broker.publishMerger(kept, absorbed);
        Broker.publish(first, first);
        Broker.publishMerger(absorbed, kept);
        tell("Dredger lost", kept);
        afterAllThatWasPublished();

        Api.awaitAlerts(key, subscription, "Dredger sinks");
        assertThat(keptUnder(absorbed)).isEqualTo(kept);
        assertThat(keptUnder(kept)).isNull();
    }

    @Test
    void whoWasNotToldYetIsToldOnceUnderTheKeptName() {
        tell("Dredger sinks", absorbed);
        Api.awaitAlerts(key, subscription, "Dredger sinks");
        merge(kept, absorbed);
        var other = subscribe("salvage", "story");

        tell("Salvage begins", absorbed);
        tell("Salvage goes on", kept);
        afterAllThatWasPublished();

        assertThat(Api.alerts(key, other)).hasSize(1);
    }

    @Test
    void everyArticleIsToldToWhoWantsEveryArticle() {
        // The id of a story is that of its first article: what is told of an article must not count as told of a story.
        var articles = subscribe("dredger", "article");
        var first = Enriched.titled("Dredger sinks").with("id", absorbed).tellingStory(absorbed);
        Broker.publish(first);
        Api.awaitAlerts(key, articles, "Dredger sinks");
        merge(kept, absorbed);

        Broker.publish(Enriched.titled("Dredger lost").with("id", kept).tellingStory(kept));

        Api.awaitAlerts(key, articles, "Dredger lost", "Dredger sinks");
        Api.awaitAlerts(key, subscription, "Dredger sinks");
    }

    @Test
    void mergerWaitsForAlertsThatAreBeingStored() throws SQLException {
        try (var storing = database.getConnection()) {
            storing.setAutoCommit(false);
            assertThat(stories.formerNames(Stream.of(absorbed), storing)).isEmpty();
            Broker.publishMerger(kept, absorbed);

            Awaitility.await().during(Duration.ofMillis(500)).until(() -> keptUnder(absorbed) == null);
            storing.commit();
        }

        Awaitility.await().until(() -> keptUnder(absorbed) != null);
    }

    @Test
    void articlesAndMergersThatComeAtTheSameTimeTellEachStoryOnce() {
        var all = new ArrayList<ProducerRecord<String, byte[]>>();
        var later = new ArrayList<Enriched>();
        for (int i = 0; i < 60; i++) {
            var gone = id();
            var article = Enriched.titled("Dredger sinks").tellingStory(gone);
            all.add(Broker.record(article.id(), article.json()));
            all.add(Broker.merger(kept + i, gone));
            later.add(Enriched.titled("Dredger lost").tellingStory(kept + i));
        }

        Broker.publish(all);
        Awaitility.await().until(() -> keptCount() == 60);
        Broker.publish(later.toArray(Enriched[]::new));
        afterAllThatWasPublished();

        assertThat(Api.with(key)
                        .get("/v1/subscriptions/" + subscription + "/alerts?limit=100")
                        .jsonPath()
                        .getList("items"))
                .hasSize(60);
    }

    @Test
    void mergerOfLongAgoIsForgotten() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    insert into merged_story (absorbed, kept, noted_at)
                    values (?, 'old', now() - interval '31 days'), (?, 'young', now() - interval '29 days')
                    """)) {
            statement.setString(1, absorbed + "1");
            statement.setString(2, absorbed + "2");
            statement.execute();
        }

        merge(kept, absorbed);

        assertThat(keptUnder(absorbed + "1")).isNull();
        assertThat(keptUnder(absorbed + "2")).isEqualTo("young");
    }

    private void tell(String title, String story) {
        Broker.publish(Enriched.titled(title).tellingStory(story));
    }

    /** Says that a story was absorbed, and waits until that is known. */
    private void merge(String story, String gone) {
        Broker.publishMerger(story, gone);
        Awaitility.await().until(() -> keptUnder(gone) != null);
    }

    private String keptUnder(String story) {
        return first("select kept from merged_story where absorbed = ?", story);
    }

    private long keptCount() {
        return Long.parseLong(first("select count(*) from merged_story where kept like ? || '%'", kept));
    }

    private String first(String query, String parameter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String alertId() {
        return Api.with(key)
                .get("/v1/subscriptions/" + subscription + "/alerts")
                .jsonPath()
                .getString("items[0].id");
    }

    /** What was published before this is worked on when it returns: it waits for an article on each partition. */
    private void afterAllThatWasPublished() {
        var mark = "mark" + id();
        var marks = subscribe(mark, "article");
        Broker.publish(
                IntStream.range(0, 40).mapToObj(i -> Enriched.titled(mark)).toArray(Enriched[]::new));
        Awaitility.await().until(() -> Api.alerts(key, marks).size() == 40);
    }

    private String subscribe(String query, String notify) {
        return Api.subscribe(key, Map.of("name", query, "query", query, "notify", notify));
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
