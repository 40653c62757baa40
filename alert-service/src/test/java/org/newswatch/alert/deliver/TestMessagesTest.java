package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class TestMessagesTest {

    @Test
    void aWebhookIsSentOneSignedTestAndItsAnswerIsShown() throws Exception {
        try (var receiver = new Receiver()) {
            var key = Api.newSubscriber();
            var made = Api.with(key)
                    .body(Map.of(
                            "name", "Tried",
                            "query", "tried",
                            "channels", List.of(Map.of("type", "webhook", "url", receiver.url()))))
                    .post("/v1/subscriptions");
            receiver.answer(202, Map.of(), "queued <b>42</b>\u0000");

            var tested = Api.with(key)
                    .post("/v1/subscriptions/" + made.path("id") + "/channels/" + made.path("channels[0].id") + "/test")
                    .then()
                    .statusCode(200)
                    .body("delivered", is(true))
                    .body("status", is(202))
                    .body("error", nullValue())
                    .body("response", is("queued <b>42</b>"))
                    .body("tookMs", greaterThanOrEqualTo(0));

            assertThat(receiver.calls()).singleElement().satisfies(call -> {
                assertThat(call.id()).isEqualTo(tested.extract().path("id"));
                assertThat(call.isSignedWith(made.path("channels[0].secret"))).isTrue();
                assertThat(call.body())
                        .contains("\"type\":\"channel.test\"", "TEST: somebody tries this channel", "Tried");
            });
        }
    }

    @Test
    void aTestLeavesNothingBehind() throws Exception {
        try (var receiver = new Receiver(410)) {
            var subscriber = Deliverings.of("untouched", receiver);

            subscriber
                    .channelCall(0, "test")
                    .statusCode(200)
                    .body("delivered", is(false))
                    .body("status", is(410))
                    .body("error", is("the receiver answered 410"));

            assertThat(subscriber.ofChannel(0, "status")).isEqualTo("active");
            assertThat(subscriber.list("").extract().<List<?>>path("items")).isEmpty();
            assertThat(Api.alerts(subscriber.key(), subscriber.subscription())).isEmpty();
        }
    }

    @Test
    void whatCannotBeReachedIsSaidInASentence() throws Exception {
        var gone = new Receiver();
        gone.close();
        var subscriber = Deliverings.of("closed", gone);

        subscriber
                .channelCall(0, "test")
                .statusCode(200)
                .body("delivered", is(false))
                .body("status", nullValue())
                .body("error", startsWith("the receiver can't be reached"));
    }

    @ParameterizedTest
    @CsvSource({"slack, 200", "discord, 204", "ntfy, 200", "mattermost, 400", "teams, 500"})
    void aChatIsSentATestInItsOwnForm(String type, int answer) throws Exception {
        try (var receiver = new Receiver()) {
            receiver.answer(answer, Map.of(), answer == 204 ? "" : "as it said");
            var subscriber = Deliverings.through("chats", List.of(Map.of("type", type, "url", receiver.url())));

            var tested = subscriber
                    .channelCall(0, "test")
                    .statusCode(200)
                    .body("delivered", is(answer < 300))
                    .body("status", is(answer));

            assertThat(receiver.calls()).singleElement().satisfies(call -> assertThat(call.body())
                    .contains("TEST: somebody tries this channel"));
            if (answer >= 300) {
                tested.body("response", is("as it said"));
            }
        }
    }

    @Test
    void onlyItsOwnTenantMayAndOnlyWithTheRole() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("own", receiver);
            var path = "/v1/subscriptions/" + subscriber.subscription() + "/channels/";
            var tenant = Api.newTenant();

            Api.with(Api.newSubscriber())
                    .post(path + subscriber.channel(0) + "/test")
                    .then()
                    .statusCode(404);
            Api.with(subscriber.key())
                    .post(path + UUID.randomUUID() + "/test")
                    .then()
                    .statusCode(404);
            Api.with(Api.issue(tenant, "publisher", "editor").extract().path("key"))
                    .post(path + subscriber.channel(0) + "/test")
                    .then()
                    .statusCode(403);

            assertThat(receiver.calls()).isEmpty();
        }
    }

    @Test
    void aTenantThatSendsManyIsToldToWait() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("often", receiver);
            for (int i = 0; i < Defaults.config().tests().perMinute(); i++) {
                subscriber.channelCall(0, "test").statusCode(200);
            }

            var refused =
                    subscriber.channelCall(0, "test").statusCode(429).body("detail", containsString("last minute"));

            assertThat(Integer.parseInt(refused.extract().header("Retry-After")))
                    .isBetween(1, 60);
            assertThat(receiver.calls()).hasSize(Defaults.config().tests().perMinute());
        }
    }
}
