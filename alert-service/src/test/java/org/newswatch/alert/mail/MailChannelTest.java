package org.newswatch.alert.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** From the question whether somebody wants mail to the last one they get. */
@Service
class MailChannelTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Mailboxes mailboxes;

    @Inject
    AgroalDataSource database;

    private String key;
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f0-9]", "");
    private final String address = word + "@example.org";

    @BeforeEach
    void become() {
        key = Api.newSubscriber();
    }

    @Test
    void alertsGoToWhoConfirmedAndEndWithOneClick() {
        var subscription = subscribe(key).then().statusCode(201).extract().<String>path("id");
        assertThat(status(subscription)).isEqualTo("unconfirmed");
        var confirm = Inbox.path(Inbox.newest(address, 1), "/confirm/");

        publish("first");
        Api.awaitAlerts(key, subscription, "first " + word);
        assertThat(given().get(confirm).then().statusCode(200).extract().asString())
                .contains("<button");
        assertThat(status(subscription)).isEqualTo("unconfirmed");
        given().post(confirm).then().statusCode(200);
        assertThat(status(subscription)).isEqualTo("active");
        given().post(confirm).then().statusCode(404);

        publish("second");
        var mail = Inbox.newest(address, 2);
        assertThat(mail.get("subject")).isEqualTo("second " + word);
        assertThat(mail.get("raw")).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        var leave = Inbox.path(mail, "/unsubscribe/");

        assertThat(given().get(leave).then().statusCode(200).extract().asString())
                .contains("<button");
        assertThat(status(subscription)).isEqualTo("active");
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(leave)
                .then()
                .statusCode(200);
        assertThat(status(subscription)).isEqualTo("disabled");
        publish("third");
        Api.awaitAlerts(key, subscription, "third " + word, "second " + word, "first " + word);
        assertThat(Inbox.of(address))
                .extracting(sent -> sent.get("subject"))
                .doesNotContain("first " + word, "third " + word);
    }

    @Test
    void aTestGoesToNobodyWhoHasNotConfirmed() {
        var subscription = subscribe(key).then().statusCode(201).extract().<String>path("id");
        var confirm = Inbox.path(Inbox.newest(address, 1), "/confirm/");
        var test = "/v1/subscriptions/" + subscription + "/channels/" + channel(subscription) + "/test";

        var early = Api.with(key).post(test);
        given().post(confirm).then().statusCode(200);
        var later = Api.with(key).post(test);

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.jsonPath().getString("errors[0].message")).contains("has not confirmed yet");
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.jsonPath().getBoolean("delivered")).isTrue();
        assertThat(later.jsonPath().getInt("status")).isEqualTo(250);
        assertThat(Inbox.newest(address, 2).get("subject")).startsWith("TEST: somebody tries this channel (email)");
        assertThat(Inbox.of(address)).hasSize(2);
    }

    @Test
    void confirmedMailboxIsAskedOncePerTenant() {
        confirmed();

        var second = subscribe(key).then().statusCode(201).extract().<String>path("id");
        var stranger = Api.newSubscriber();
        var strangers = subscribe(stranger).then().statusCode(201).extract().<String>path("id");

        assertThat(status(second)).isEqualTo("active");
        assertThat(Api.with(stranger).get("/v1/subscriptions/" + strangers).<String>path("channels[0].status"))
                .isEqualTo("unconfirmed");
    }

    @Test
    void whoLeavesGetsNoMoreOfTheBatchUnderWay() throws Exception {
        var subscription = confirmed();
        publish("news");
        var leave = Inbox.path(Inbox.newest(address, 2), "/unsubscribe/");
        lease(subscription, "'infinity'");
        var batch = IntStream.range(0, 50).mapToObj(i -> Enriched.titled(i + " " + word));
        Broker.publish(batch.toArray(Enriched[]::new));
        await().atMost(SOON).until(() -> Api.alerts(key, subscription).size() == 50);

        lease(subscription, "null");
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Inbox.of(address).size() > 2);
        given().post(leave).then().statusCode(200);
        int atMost = Inbox.of(address).size() + 1;

        await().during(Duration.ofSeconds(1)).until(() -> Inbox.of(address).size() <= atMost);
        assertThat(atMost).as("what went until then").isLessThan(50);
    }

    @Test
    void whoLeftIsAskedAgainBeforeThereIsMoreMail() {
        confirmed();
        publish("news");
        var leave = Inbox.path(Inbox.newest(address, 2), "/unsubscribe/");
        given().post(leave).then().statusCode(200);

        var again = subscribe(key).then().statusCode(201).extract().<String>path("id");

        assertThat(status(again)).isEqualTo("unconfirmed");
    }

    @Test
    void mailboxThatMailCameBackFromIsLeftAlone() {
        var subscription = confirmed();

        mailboxes.suppress(channel(subscription), "the mail server says that there is no such mailbox: 550 5.1.1");

        var refused = subscribe(key);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].message")).contains("550 5.1.1");
        assertThat(Api.with(key).get("/v1/mailboxes").<String>path("items[0].status"))
                .isEqualTo("suppressed");
        assertThat(Api.with(Api.newSubscriber())
                        .delete("/v1/mailboxes/" + address)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.with(key).delete("/v1/mailboxes/" + address).statusCode())
                .isEqualTo(204);
        assertThat(subscribe(key).statusCode()).isEqualTo(201);
    }

    @Test
    void mailThatCameBackLaterIsToldByItsSender() {
        var subscription = confirmed();
        var bounce = Map.of("reason", "550 5.1.1\r\nno such user");

        var stranger = Api.with(Api.newSubscriber()).body(bounce).post("/v1/mailboxes/" + address + "/bounces");
        var told = Api.with(key).body(bounce).post("/v1/mailboxes/" + address.toUpperCase(Locale.ROOT) + "/bounces");

        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(status(subscription)).isEqualTo("disabled");
        assertThat(Api.with(key).get("/v1/mailboxes").<String>path("items[0].reason"))
                .startsWith("mail came back: 550 5.1.1")
                .doesNotContain("\n", "\r");
        assertThat(subscribe(key).statusCode()).isEqualTo(422);
    }

    @Test
    void strangersLinkOpensNothing() {
        confirmed();
        publish("news");
        var leave = Inbox.path(Inbox.newest(address, 2), "/unsubscribe/");

        given().post(leave.substring(0, leave.length() - 1) + "x").then().statusCode(404);
        given().post("/unsubscribe/" + UUID.randomUUID() + "." + "0".repeat(32))
                .then()
                .statusCode(404);
        given().post("/confirm/" + "0".repeat(32)).then().statusCode(404);
    }

    private void lease(String subscription, String until) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update channel set leased_by = null, leased_until = " + until
                        + " where subscription_id = ?")) {
            update.setObject(1, UUID.fromString(subscription));
            update.executeUpdate();
        }
    }

    private String confirmed() {
        var subscription = subscribe(key).then().statusCode(201).extract().<String>path("id");
        given().post(Inbox.path(Inbox.newest(address, 1), "/confirm/")).then().statusCode(200);
        await().atMost(SOON).until(() -> status(subscription).equals("active"));
        return subscription;
    }

    private Response subscribe(String asker) {
        return Api.with(asker)
                .body(Map.of(
                        "name", word, "query", word, "channels", List.of(Map.of("type", "email", "address", address))))
                .post("/v1/subscriptions");
    }

    private String status(String subscription) {
        return Api.with(key).get("/v1/subscriptions/" + subscription).path("channels[0].status");
    }

    private UUID channel(String subscription) {
        return UUID.fromString(
                Api.with(key).get("/v1/subscriptions/" + subscription).path("channels[0].id"));
    }

    private void publish(String what) {
        Broker.publish(Enriched.titled(what + " " + word));
    }
}
