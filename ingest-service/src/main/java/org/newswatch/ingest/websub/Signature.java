package org.newswatch.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** {@code X-Hub-Signature: method=hex}, an HMAC of the body; WebSub, section 7.1.2, knows four methods. */
final class Signature {

    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /** Whether the body is signed with the secret; compared in constant time. */
    static boolean holds(@Nullable String header, byte[] body, String secret) {
        int equals = header == null ? -1 : header.indexOf('=');
        if (header == null || equals < 0) {
            return false;
        }
        var algorithm = METHODS.get(header.substring(0, equals).strip().toLowerCase(ROOT));
        return algorithm != null
                && MessageDigest.isEqual(
                        HexFormat.of().formatHex(hmac(algorithm, body, secret)).getBytes(UTF_8),
                        header.substring(equals + 1).strip().toLowerCase(ROOT).getBytes(UTF_8));
    }

    private static byte[] hmac(String algorithm, byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a Java platform without " + algorithm, e);
        }
    }
}
