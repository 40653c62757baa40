package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    private static final String BODY = "{\"type\":\"article.matched\"}";

    private final List<Receiver.Delivery> seen = new CopyOnWriteArrayList<>();
    private final Receiver receiver = Receiver.start(0, delivery -> {
        seen.add(delivery);
        return delivery.signed() ? 204 : 401;
    });

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void aDeliverySignedWithThePathsSecretIsTaken() throws Exception {
        receiver.expect("/energy", SECRET);

        assertThat(deliver("/energy", new Webhook(SECRET))).isEqualTo(204);
        assertThat(seen).extracting(Receiver.Delivery::id).containsExactly("alert-1");
    }

    @Test
    void aDeliverySignedWithAnotherSecretIsNot() throws Exception {
        receiver.expect("/energy", SECRET);

        var other = new Webhook("whsec_" + Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8)));

        assertThat(deliver("/energy", other)).isEqualTo(401);
        assertThat(deliver("/kosovo", new Webhook(SECRET))).isEqualTo(401);
    }

    @Test
    void whatCameLastIsShownByItsPath() throws Exception {
        deliver("/try", new Webhook(SECRET));
        deliver("/other", new Webhook(SECRET));

        try (var http = HttpClient.newHttpClient()) {
            var shown =
                    http.send(HttpRequest.newBuilder(receiver.address("/try")).build(), BodyHandlers.ofString());
            assertThat(Client.JSON.readTree(shown.body())).containsExactly(Client.JSON.readTree(BODY));
        }
    }

    private int deliver(String path, Webhook webhook) throws Exception {
        var timestamp = Instant.now().getEpochSecond();
        var request = HttpRequest.newBuilder(receiver.address(path))
                .header("webhook-id", "alert-1")
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", webhook.sign("alert-1", timestamp, BODY))
                .POST(BodyPublishers.ofString(BODY))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
