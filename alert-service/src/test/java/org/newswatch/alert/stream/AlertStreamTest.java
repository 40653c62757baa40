package org.newswatch.alert.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;
import org.newswatch.alert.retain.PastDays;

@Service
class AlertStreamTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @TestHTTPResource("/v1/alerts/stream")
    URL stream;

    @Inject
    PastDays days;

    @Test
    void alertsComeAsTheyAreRaised() throws Exception {
        var subscription = subscribe("tugboat");
        try (var listener = listen(subscription, null)) {
            publish("tugboat");
            publish("tugboat");

            await().atMost(SOON).until(() -> listener.events().size() == 2);
            assertThat(listener.events()).allSatisfy(event -> {
                assertThat(event.name()).isEqualTo("alert");
                assertThat(event.data()).contains("News of the tugboat", subscription);
            });
        }
    }

    @Test
    void streamResumesAfterTheLastEventSeen() throws Exception {
        var subscription = subscribe("pilot");
        String first;
        try (var listener = listen(subscription, null)) {
            publish("pilot");
            await().atMost(SOON).until(() -> listener.events().size() == 1);
            first = listener.events().getFirst().id();
        }
        var second = publish("pilot");
        var missed = Set.of(second, publish("pilot"));

        try (var listener = listen(subscription, first)) {
            await().atMost(SOON).until(() -> listener.events().size() >= 2);

            assertThat(listener.events()).hasSize(2);
            assertThat(listener.events()).allMatch(event -> missed.stream().anyMatch(event.data()::contains));
            assertThat(listener.events()).extracting(Listener.Event::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void streamThatSawNothingYetResumesWhereItJoined() throws Exception {
        var subscription = subscribe("lighthouse");
        String joined;
        try (var listener = listen(subscription, null)) {
            await().atMost(SOON).until(() -> !listener.place().isEmpty());
            joined = listener.place();
        }
        var missed = publish("lighthouse");

        try (var listener = listen(subscription, joined)) {
            await().atMost(SOON).until(() -> !listener.events().isEmpty());

            assertThat(listener.events()).singleElement().satisfies(event -> assertThat(event.data())
                    .contains(missed));
        }
    }

    @Test
    void clientThatWasAwayForTooLongIsToldSoOnce() throws Exception {
        var subscription = subscribe("bollard");
        String joined;
        try (var listener = listen(subscription, null)) {
            await().atMost(SOON).until(() -> !listener.place().isEmpty());
            joined = listener.place();
            publish("bollard");
            publish("bollard");
            await().atMost(SOON).until(() -> listener.events().size() == 2);
        }
        days.age(subscription, 100);
        days.drop();
        var kept = publish("bollard");

        try (var listener = listen(subscription, joined)) {
            await().atMost(SOON).until(() -> listener.events().size() == 2);

            assertThat(listener.events()).extracting(Listener.Event::name).containsExactly("stale", "alert");
            assertThat(listener.events().getFirst().data()).contains("no longer kept");
            assertThat(listener.events().getLast().data()).contains(kept);
        }
    }

    @Test
    void clientAheadOfAllThereIsIsToldWhatComes() throws Exception {
        var subscription = subscribe("capstan");

        try (var first = listen(subscription, "999999999999999999-0");
                var second = listen(subscription, null)) {
            await().atMost(SOON).until(() -> !second.place().isEmpty());
            assertThat(first.place()).isEqualTo(second.place());
            var next = publish("capstan");

            await().atMost(SOON)
                    .until(() -> first.events().size() == 1 && second.events().size() == 1);
            assertThat(first.events().getFirst().data()).contains(next);
        }
    }

    @Test
    void everyStreamOpens() throws Exception {
        var subscription = subscribe("anchor");

        for (int i = 0; i < 50; i++) {
            try (var listener = listen(subscription, null)) {
                assertThat(listener.isOpen()).isTrue();
            }
        }
    }

    @Test
    void strangersStreamIsNotThere() {
        var unknown = "/v1/alerts/stream?subscription=0192f6c4-a7b1-7c3e-8a52-0d5b8a1f6e33";

        given().get(unknown).then().statusCode(401);
        Api.administrator().get(unknown).then().statusCode(404);
        Api.administrator().get("/v1/alerts/stream").then().statusCode(400);
    }

    @Test
    void eventIdThatIsNoneIsRefused() {
        Api.administrator()
                .header("Last-Event-ID", "yesterday")
                .get("/v1/alerts/stream?subscription=" + subscribe("buoy"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private Listener listen(String subscription, String lastEventId) throws Exception {
        var listener =
                new Listener(URI.create(stream + "?subscription=" + subscription), Api.ADMINISTRATOR, lastEventId);
        await().atMost(SOON).until(listener::isOpen);
        return listener;
    }

    private String subscribe(String word) {
        Api.administrator();
        return Api.subscribe(Api.ADMINISTRATOR, Map.of("name", word, "query", word));
    }

    /** An article whose title holds the word; returns its id. */
    private static String publish(String word) {
        var article = Enriched.titled("News of the " + word);
        Broker.publish(article);
        return article.id();
    }
}
