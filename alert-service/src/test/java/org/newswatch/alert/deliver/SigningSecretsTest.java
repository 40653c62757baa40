package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Service;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Secrets;

@Service
class SigningSecretsTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String PLAIN = "whsec_dGhpcnR5LXR3byBieXRlcyBvZiBhbiBvbGQga2V5Lg==";

    @Inject
    AgroalDataSource database;

    @Inject
    Secrets secrets;

    @Inject
    SecretsAtRest atRest;

    @Test
    void secretIsSealedInTheDatabase() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("sextant", receiver);

            assertThat(stored(subscriber)).startsWith("sealed:1:").doesNotContain("whsec");
            assertThat(secrets.open(stored(subscriber)).reveal()).startsWith("whsec_");
        }
    }

    @Test
    void secretOfFormerTimesSignsAndIsSealedAtStart() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("astrolabe", receiver);
            set(subscriber, "secret = '" + PLAIN + "'");
            subscriber.publish();
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            assertThat(receiver.calls().getFirst().isSignedWith(PLAIN)).isTrue();

            atRest.sealAll();

            assertThat(stored(subscriber)).startsWith("sealed:1:");
            assertThat(secrets.open(stored(subscriber))).isEqualTo(new Secret(PLAIN));
        }
    }

    @Test
    void whileASecretIsChangedBothSign() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("quadrant", receiver);
            set(subscriber, "secret = '" + PLAIN + "'");

            String fresh = subscriber
                    .channelCall(0, "rotate")
                    .statusCode(200)
                    .extract()
                    .path("secret");

            subscriber.publish();
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            assertThat(receiver.calls().getFirst().isSignedWith(fresh)).isTrue();
            assertThat(receiver.calls().getFirst().isSignedWith(PLAIN)).isTrue();

            set(subscriber, "previous_until = now() - interval '1 second'");
            subscriber.publish();
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls().get(1).isSignedWith(fresh)).isTrue();
            assertThat(receiver.calls().get(1).isSignedWith(PLAIN)).isFalse();
        }
    }

    @Test
    void ownerWhoWantsEd25519GetsAPublicKeyAndANewOneWhenItIsChanged() throws Exception {
        try (var receiver = new Receiver()) {
            var webhook = Map.<String, Object>of("type", "webhook", "url", receiver.url(), "signing", "ed25519");
            var subscriber = Deliverings.through("compass", List.of(webhook));
            assertThat(subscriber.ofChannel(0, "publicKey")).startsWith("whpk_");

            subscriber
                    .channelCall(0, "rotate")
                    .statusCode(200)
                    .body("publicKey", startsWith("whpk_"))
                    .body("secret", nullValue());

            subscriber.publish();
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            var signatures = receiver.calls().getFirst().headers().firstValue("webhook-signature");
            assertThat(signatures.orElseThrow().split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1a,"));
        }
    }

    @Test
    void thinBodyAndHeadersGoAsTheOwnerChose() throws Exception {
        try (var receiver = new Receiver()) {
            var webhook = Map.<String, Object>of(
                    "type",
                    "webhook",
                    "url",
                    receiver.url(),
                    "body",
                    "thin",
                    "headers",
                    Map.of("Authorization", "Bearer of news", "X-Desk", "night"));
            var subscriber = Deliverings.through("barometer", List.of(webhook));

            subscriber.publish();

            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            var call = receiver.calls().getFirst();
            assertThat(call.headers().firstValue("authorization")).contains("Bearer of news");
            assertThat(call.headers().firstValue("x-desk")).contains("night");
            assertThat(call.body())
                    .contains("\"id\":\"" + call.id() + "\"", "News of the barometer")
                    .doesNotContain("topics", "why");
            assertThat(column(subscriber, "settings::text"))
                    .contains("sealed:1:")
                    .doesNotContain("Bearer");
        }
    }

    @Test
    void headerOfTheOwnerTakesThePlaceOfNoneOfOurs() throws Exception {
        try (var receiver = new Receiver()) {
            var subscriber = Deliverings.of("hygrometer", receiver);
            set(subscriber, "settings = '{\"headers\": {\"Webhook-Id\": \"mine\", \"Content-Type\": \"text/plain\"}}'");

            subscriber.publish();

            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            assertThat(receiver.calls().getFirst().headers().allValues("webhook-id"))
                    .doesNotContain("mine")
                    .hasSize(1);
            assertThat(receiver.calls().getFirst().headers().allValues("content-type"))
                    .containsExactly("application/json");
        }
    }

    private String stored(Deliverings subscriber) throws SQLException {
        return column(subscriber, "secret");
    }

    private String column(Deliverings subscriber, String column) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select " + column + " from channel where subscription_id = ?")) {
            query.setObject(1, UUID.fromString(subscriber.subscription()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void set(Deliverings subscriber, String columns) throws SQLException {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement("update channel set " + columns + " where subscription_id = ?")) {
            update.setObject(1, UUID.fromString(subscriber.subscription()));
            update.executeUpdate();
        }
    }
}
