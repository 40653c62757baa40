package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The receiver's side is the library that the authors of the standard publish. */
class SignatureTest {

    private static final String SECRET = secret("thirty-two bytes of a first key.");
    private static final String BODY = "{\"type\":\"article.matched\",\"title\":\"Струја се враћа\"}";

    @Test
    void receiverWithTheSecretAcceptsIt() throws Exception {
        var headers = signed("alert-1", Instant.now(), BODY, SECRET);

        assertThatCode(() -> new Webhook(SECRET).verify(BODY, headers)).doesNotThrowAnyException();
    }

    @Test
    void receiverRefusesAChangedBody() throws Exception {
        var headers = signed("alert-1", Instant.now(), BODY, SECRET);

        assertThatThrownBy(() -> new Webhook(SECRET).verify(BODY + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void receiverRefusesAnotherSecret() throws Exception {
        var headers = signed("alert-1", Instant.now(), BODY, secret("thirty-two bytes of a second key"));

        assertThatThrownBy(() -> new Webhook(SECRET).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void idIsPartOfWhatIsSigned() throws Exception {
        var now = Instant.now();
        var signature = Signature.of("alert-1", now, BODY.getBytes(UTF_8), SECRET);

        assertThatThrownBy(() -> new Webhook(SECRET).verify(BODY, headers("alert-2", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static HttpHeaders signed(String id, Instant at, String body, String secret) {
        return headers(id, at, Signature.of(id, at, body.getBytes(UTF_8), secret));
    }

    private static HttpHeaders headers(String id, Instant at, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(at.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }

    private static String secret(String bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes.getBytes(UTF_8));
    }
}
