package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Signing;
import org.newswatch.alert.secret.SigningSecret;

/**
 * The signature of Standard Webhooks 1.0 over {@code id.timestamp.body}, where the timestamp counts seconds: {@code v1,} and the
 * Base64 of an HMAC-SHA256 for a secret {@code whsec_…}, {@code v1a,} and that of an ed25519 signature for {@code whsk_…}.
 */
final class Signature {

    private static final String HMAC = "HmacSHA256";
    private static final String ED25519 = "Ed25519";
    private static final int SEED_BYTES = 32;

    private Signature() {}

    /** One for each secret, with spaces between: while a secret is changed, receivers with either one are content. */
    static String of(String id, Instant timestamp, byte[] body, List<Secret> secrets) {
        return secrets.stream().map(secret -> of(id, timestamp, body, secret)).collect(Collectors.joining(" "));
    }

    private static String of(String id, Instant timestamp, byte[] body, Secret secret) {
        var before = (id + "." + timestamp.getEpochSecond() + ".").getBytes(UTF_8);
        try {
            return SigningSecret.signing(secret) == Signing.ED25519
                    ? "v1a,"
                            + Base64.getEncoder()
                                    .encodeToString(signed(before, body, key(secret, SigningSecret.PRIVATE)))
                    : "v1,"
                            + Base64.getEncoder()
                                    .encodeToString(digested(before, body, key(secret, SigningSecret.SHARED)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC + " and " + ED25519, e);
        }
    }

    private static byte[] digested(byte[] before, byte[] body, byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        mac.update(before);
        return mac.doFinal(body);
    }

    private static byte[] signed(byte[] before, byte[] body, byte[] pair) throws GeneralSecurityException {
        var seed = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(pair, SEED_BYTES));
        var signature = java.security.Signature.getInstance(ED25519);
        signature.initSign(KeyFactory.getInstance(ED25519).generatePrivate(seed));
        signature.update(before);
        signature.update(body);
        return signature.sign();
    }

    private static byte[] key(Secret secret, String prefix) {
        return Base64.getDecoder().decode(secret.reveal().substring(prefix.length()));
    }
}
