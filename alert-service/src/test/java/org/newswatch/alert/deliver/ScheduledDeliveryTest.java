package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** What subscribers with a schedule are sent. Time passes by moving what waits into the past. */
@Service
class ScheduledDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    private final Map<String, Object> untilLater =
            Map.of("from", now.minusHours(1).toString(), "to", now.plusHours(1).toString(), "unless", "tsunami");

    @Inject
    AgroalDataSource database;

    private Receiver receiver;
    private String key;

    @BeforeEach
    void subscriber() throws IOException {
        receiver = new Receiver();
        key = Api.newSubscriber();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void quietHoursHoldAndThenTell() throws Exception {
        var subscription = subscribe("lagoon", Map.of("mode", "instant", "quiet", untilLater));

        Broker.publish(Enriched.titled("lagoon one"), Enriched.titled("lagoon two"));
        awaitHeld(subscription, 2);

        assertThat(waiting(subscription))
                .containsExactly("quiet hours until " + now.plusHours(1), "quiet hours until " + now.plusHours(1));
        assertThat(receiver.calls()).isEmpty();

        // The service's clock does not move, so the quiet hours end instead.
        Api.with(key)
                .body("{\"schedule\": {\"quiet\": null}}")
                .patch("/v1/subscriptions/" + subscription)
                .then()
                .statusCode(200);
        timePasses(subscription);

        await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        assertThat(titles(receiver.calls().getFirst())).containsExactlyInAnyOrder("lagoon one", "lagoon two");
    }

    @Test
    void urgentOnesGoInQuietHours() throws Exception {
        var subscription = subscribe("estuary", Map.of("mode", "instant", "quiet", untilLater));

        Broker.publish(Enriched.titled("estuary calm"), Enriched.titled("estuary tsunami"));

        await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        assertThat(receiver.calls().getFirst().body()).contains("article.matched", "estuary tsunami");
        assertThat(waiting(subscription)).hasSize(1);
    }

    @Test
    void digestIsOneWebhookAsTheSchemaSays() throws Exception {
        var secret = new ArrayList<String>();
        var subscription = subscribe("pontoon", daily(), secret);

        Broker.publish(
                Enriched.titled("pontoon one"), Enriched.titled("pontoon two"), Enriched.titled("pontoon three"));
        awaitHeld(subscription, 3);
        assertThat(waiting(subscription))
                .containsOnly("digest until " + now.plusHours(2))
                .hasSize(3);
        timePasses(subscription);

        await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        var call = receiver.calls().getFirst();
        assertThat(call.isSignedWith(secret.getFirst())).isTrue();
        assertThat(titles(call)).containsExactlyInAnyOrder("pontoon one", "pontoon two", "pontoon three");
        assertThat(JsonPath.from(call.body()).getString("data.id")).isEqualTo(call.id());
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("contract/digest.v1.schema.json")));
        assertThat(schema.validate(call.body(), InputFormat.JSON)).isEmpty();
        await().atMost(SOON).until(() -> waiting(subscription).isEmpty());
    }

    @Test
    void digestOfOneIsADigest() throws Exception {
        var subscription = subscribe("bollard", daily());

        Broker.publish(Enriched.titled("bollard"));
        awaitHeld(subscription, 1);
        timePasses(subscription);

        await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        assertThat(JsonPath.from(receiver.calls().getFirst().body()).getString("type"))
                .isEqualTo("digest");
    }

    @Test
    void digestThatIsRepeatedIsTheSame() throws Exception {
        receiver.close();
        receiver = new Receiver(500, 503);
        var subscription = subscribe("mooring", daily());

        Broker.publish(Enriched.titled("mooring one"), Enriched.titled("mooring two"));
        awaitHeld(subscription, 2);
        timePasses(subscription);

        await().atMost(SOON).until(() -> receiver.calls().size() == 3);
        var first = receiver.calls().getFirst();
        assertThat(receiver.calls()).extracting(Receiver.Call::id).containsOnly(first.id());
        assertThat(receiver.calls()).extracting(Receiver.Call::body).containsOnly(first.body());
    }

    @Test
    void largeDigestShowsTheLatestAndSaysHowManyMoreThereAre() throws Exception {
        var subscription = subscribe("dredger", daily());
        var articles = new Enriched[45];
        for (int i = 0; i < articles.length; i++) {
            articles[i] = Enriched.titled("dredger " + i + " " + "д".repeat(400));
        }

        Broker.publish(articles);
        awaitHeld(subscription, articles.length);
        timePasses(subscription);

        await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        var body = receiver.calls().getFirst().body();
        var shown = titles(receiver.calls().getFirst());
        assertThat(body.getBytes(UTF_8).length).isBetween(10_000, 20_000);
        assertThat(shown).doesNotHaveDuplicates().hasSizeBetween(5, 20);
        assertThat(shown.size() + JsonPath.from(body).getInt("data.more")).isEqualTo(articles.length);
        await().atMost(SOON).until(() -> waiting(subscription).isEmpty());
    }

    @Test
    void whatIsBeyondTheCapComesTogetherWhenThereIsRoom() throws Exception {
        var subscription =
                subscribe("gangway", Map.of("mode", "instant", "zone", whereItIsNoon(), "cap", Map.of("perDay", 2)));

        for (var title : List.of("gangway one", "gangway two", "gangway three", "gangway four")) {
            Broker.publish(Enriched.titled(title));
        }

        awaitHeld(subscription, 2);
        assertThat(waiting(subscription)).allMatch(held -> held.startsWith("cap until "));
        assertThat(receiver.calls()).hasSize(2).allMatch(call -> call.body().contains("article.matched"));

        execute("""
            update delivery set delivered_at = delivered_at - interval '1 day'
            where status = 'delivered' and channel_id in (select id from channel where subscription_id = '%s')
            """.formatted(subscription));
        timePasses(subscription);

        await().atMost(SOON).until(() -> receiver.calls().size() == 3);
        assertThat(titles(receiver.calls().getLast())).containsExactlyInAnyOrder("gangway three", "gangway four");
    }

    private Map<String, Object> daily() {
        return Map.of("mode", "daily", "at", now.plusHours(2).toString());
    }

    /** So that no test runs over midnight. */
    private String whereItIsNoon() {
        int east = 12 - now.getHour();
        return east == 0 ? "UTC" : "Etc/GMT" + (east > 0 ? "-" : "+") + Math.abs(east);
    }

    private String subscribe(String word, Map<String, Object> schedule) {
        return subscribe(word, schedule, new ArrayList<>());
    }

    private String subscribe(String word, Map<String, Object> schedule, List<String> secret) {
        var made = Api.with(key)
                .body(Map.of(
                        "name", word,
                        "query", word,
                        "channels", List.of(Map.of("type", "webhook", "url", receiver.url())),
                        "schedule", schedule))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract();
        secret.add(made.path("channels[0].secret"));
        return made.path("id");
    }

    private static List<String> titles(Receiver.Call digest) {
        return JsonPath.from(digest.body()).getList("data.stories.alerts.flatten().article.title");
    }

    private void timePasses(String subscription) throws SQLException {
        execute("""
            update delivery set next_attempt_at = now() - interval '1 second'
            where status = 'pending' and channel_id in (select id from channel where subscription_id = '%s')
            """.formatted(subscription));
    }

    private void awaitHeld(String subscription, int deliveries) {
        await().atMost(SOON).until(() -> waiting(subscription).size() == deliveries);
    }

    /** What its deliveries wait for. */
    private List<String> waiting(String subscription) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    select held || ' until ' || to_char(next_attempt_at at time zone 'UTC', 'HH24:MI')
                    from delivery d join channel c on c.id = d.channel_id
                    where c.subscription_id = ? and d.status = 'pending' and d.held is not null
                    """)) {
            statement.setObject(1, UUID.fromString(subscription));
            try (var row = statement.executeQuery()) {
                var waiting = new ArrayList<String>();
                while (row.next()) {
                    waiting.add(row.getString(1));
                }
                return waiting;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
