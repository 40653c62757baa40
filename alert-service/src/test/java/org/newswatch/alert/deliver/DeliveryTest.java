package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** From the topic to a subscriber's server. The schedule of the test profile has three attempts, 200 ms apart. */
@Service
class DeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @Test
    void alertArrivesOnceSignedAndAsTheSchemaSays() throws Exception {
        try (var receiver = new Receiver()) {
            var secret = subscribe("lighthouse", receiver.url());

            publish("lighthouse");

            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            var call = receiver.calls().getFirst();
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.body()).contains("\"id\":\"" + call.id() + "\"");
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("contract/article-matched.v1.schema.json")));
            assertThat(schema.validate(call.body(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void failedAttemptIsRepeatedUnderTheSameIdAndBody() throws Exception {
        try (var receiver = new Receiver(500, 503)) {
            subscribe("ferry", receiver.url());

            publish("ferry");

            await().atMost(SOON).until(() -> receiver.calls().size() == 3);
            assertThat(receiver.calls())
                    .extracting(Receiver.Call::id)
                    .containsOnly(receiver.calls().getFirst().id());
            assertThat(receiver.calls())
                    .extracting(Receiver.Call::body)
                    .containsOnly(receiver.calls().getFirst().body());
            await().atMost(SOON)
                    .until(() -> status(receiver.calls().getFirst().id()).equals("delivered after 3"));
        }
    }

    @Test
    void deliveryThatNeverSucceedsEndsAsFailed() throws Exception {
        try (var receiver = new Receiver(500, 500, 500)) {
            subscribe("breakwater", receiver.url());

            publish("breakwater");

            await().atMost(SOON).until(() -> receiver.calls().size() == 3);
            await().atMost(SOON)
                    .until(() -> status(receiver.calls().getFirst().id()).equals("failed after 3"));
        }
    }

    @Test
    void redirectIsAFailureAndNotFollowed() throws Exception {
        try (var receiver = new Receiver(307)) {
            subscribe("jetty", receiver.url());

            publish("jetty");

            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls()).extracting(Receiver.Call::path).containsOnly("/hook");
        }
    }

    @Test
    void receiverThatIsGoneIsNotAskedAgain() throws Exception {
        try (var receiver = new Receiver(410)) {
            subscribe("drydock", receiver.url());

            publish("drydock");

            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            await().atMost(SOON)
                    .until(() -> status(receiver.calls().getFirst().id()).equals("failed after 1"));
        }
    }

    @Test
    void deadReceiverHoldsUpNobodyElse() throws Exception {
        var dead = new Receiver();
        dead.close();
        try (var receiver = new Receiver()) {
            subscribe("harbourmaster", dead.url());
            subscribe("harbourmaster", receiver.url());

            for (int i = 0; i < 20; i++) {
                publish("harbourmaster");
            }

            await().atMost(SOON).until(() -> receiver.calls().size() == 20);
            assertThat(receiver.calls()).extracting(Receiver.Call::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void deliveriesGoOnWhenTheDatabaseIsBack() throws Exception {
        try (var receiver = new Receiver()) {
            subscribe("sluice", receiver.url());
            double before = metrics.counter("newswatch.deliver.troubles").count();
            execute("alter table channel rename column leased_until to away");
            try {
                publish("sluice");
                await().atMost(SOON)
                        .until(() ->
                                metrics.counter("newswatch.deliver.troubles").count() > before);
            } finally {
                execute("alter table channel rename column away to leased_until");
            }

            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String subscribe(String word, String url) {
        return Api.administrator()
                .body(Map.of("name", word, "query", word, "channels", List.of(Map.of("type", "webhook", "url", url))))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("channels[0].secret");
    }

    private String status(String alert) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select status || ' after ' || attempts from delivery where alert_id = ?")) {
            query.setObject(1, UUID.fromString(alert));
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "unknown";
            }
        }
    }

    /** An article whose title holds the word; returns its id. */
    private static String publish(String word) {
        var article = Enriched.titled("News of the " + word);
        Broker.publish(article);
        return article.id();
    }
}
