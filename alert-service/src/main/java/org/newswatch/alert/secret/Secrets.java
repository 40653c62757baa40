package org.newswatch.alert.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets before they are stored: AES-256-GCM under the key of the configuration, in the form {@code sealed:1:} and the
 * Base64 of a random 12-byte nonce, the ciphertext and its tag. Addresses of channels are not among
 * them: who reads the database reads where alerts go, and the address of a chat lets anybody post there.
 */
@ApplicationScoped
public class Secrets {

    private static final String SEALED = "sealed:1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    Secrets(SecretsConfig config) {
        this.key = config.key().map(String::strip).flatMap(Secrets::parsed).orElseThrow(WrongSecretsKey::missing);
    }

    /** Made at start and not when the first secret comes, so that a missing key is seen by whoever starts the service. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        open(seal(new Secret("")));
    }

    /** The form in which it is stored, another one each time. */
    public String seal(Secret secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.reveal().getBytes(UTF_8));
            var whole =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return SEALED + Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /**
     * The secret again. A text that was stored before secrets were sealed is taken as it is.
     *
     * @throws WrongSecretsKey when it was sealed with another key or has been tampered with
     */
    public Secret open(String stored) {
        if (!isSealed(stored)) {
            return new Secret(stored);
        }
        try {
            var whole = ByteBuffer.wrap(Base64.getDecoder().decode(stored.substring(SEALED.length())));
            var nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            var sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return new Secret(new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed), UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw WrongSecretsKey.another(e);
        }
    }

    public static boolean isSealed(String stored) {
        return stored.startsWith(SEALED);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static Optional<SecretKey> parsed(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return bytes.length == KEY_BYTES ? Optional.of(new SecretKeySpec(bytes, "AES")) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
