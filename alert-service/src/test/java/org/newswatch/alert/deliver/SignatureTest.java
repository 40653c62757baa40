package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Signing;
import org.newswatch.alert.secret.SigningSecret;

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
        var signature = Signature.of("alert-1", now, BODY.getBytes(UTF_8), List.of(new Secret(SECRET)));

        assertThatThrownBy(() -> new Webhook(SECRET).verify(BODY, headers("alert-2", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whileASecretIsChangedReceiversWithEitherOneAccept() throws Exception {
        var other = secret("thirty-two bytes of a second key");
        var now = Instant.now();
        var both = List.of(new Secret(other), new Secret(SECRET));
        var headers = headers("alert-1", now, Signature.of("alert-1", now, BODY.getBytes(UTF_8), both));

        assertThatCode(() -> new Webhook(SECRET).verify(BODY, headers)).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(other).verify(BODY, headers)).doesNotThrowAnyException();
    }

    @Test
    void receiverWithThePublicKeyAcceptsAnEd25519Signature() throws Exception {
        var secret = SigningSecret.random(Signing.ED25519);
        var publicKey = SigningSecret.publicKey(secret).orElseThrow();
        var now = Instant.ofEpochSecond(1_700_000_000);

        var signature = Signature.of("alert-1", now, BODY.getBytes(UTF_8), List.of(secret));

        assertThat(signature).startsWith("v1a,");
        assertThat(secret.reveal()).startsWith("whsk_");
        var check = java.security.Signature.getInstance("Ed25519");
        check.initVerify(publicKey(publicKey));
        check.update(("alert-1.1700000000." + BODY).getBytes(UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(signature.substring("v1a,".length()))))
                .isTrue();
    }

    @Test
    void sharedSecretHasNoPublicKey() {
        assertThat(SigningSecret.publicKey(SigningSecret.random(Signing.HMAC))).isEmpty();
    }

    /** The X.509 form of an ed25519 key is twelve bytes that say so, and the key. */
    private static PublicKey publicKey(String whpk) throws GeneralSecurityException {
        var key = Base64.getDecoder().decode(whpk.substring("whpk_".length()));
        var x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }

    private static HttpHeaders signed(String id, Instant at, String body, String secret) {
        return headers(id, at, Signature.of(id, at, body.getBytes(UTF_8), List.of(new Secret(secret))));
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
