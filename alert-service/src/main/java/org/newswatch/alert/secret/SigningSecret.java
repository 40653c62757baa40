package org.newswatch.alert.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Makes what webhooks are signed with, in the notation of Standard Webhooks 1.0. */
public final class SigningSecret {

    /** Before the Base64 of the bytes that both sides know. */
    public static final String SHARED = "whsec_";

    /** Before the Base64 of an ed25519 key: its 32-byte seed and its 32-byte public key. */
    public static final String PRIVATE = "whsk_";

    private static final String PUBLIC = "whpk_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningSecret() {}

    /** 32 random bytes, or a new pair of keys. */
    public static Secret random(Signing signing) {
        return new Secret(
                switch (signing) {
                    case HMAC -> SHARED + Base64.getEncoder().encodeToString(bytes());
                    case ED25519 -> PRIVATE + Base64.getEncoder().encodeToString(pair());
                });
    }

    /** How a secret signs. */
    public static Signing signing(Secret secret) {
        return secret.reveal().startsWith(PRIVATE) ? Signing.ED25519 : Signing.HMAC;
    }

    /** What a receiver checks signatures with, where that is not the secret itself. */
    public static Optional<String> publicKey(Secret secret) {
        if (signing(secret) == Signing.HMAC) {
            return Optional.empty();
        }
        var pair = Base64.getDecoder().decode(secret.reveal().substring(PRIVATE.length()));
        return Optional.of(PUBLIC + Base64.getEncoder().encodeToString(Arrays.copyOfRange(pair, BYTES, 2 * BYTES)));
    }

    private static byte[] bytes() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] pair() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            // In X.509 form the key itself is what comes last.
            var x509 = pair.getPublic().getEncoded();
            return ByteBuffer.allocate(2 * BYTES)
                    .put(seed)
                    .put(x509, x509.length - BYTES, BYTES)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
