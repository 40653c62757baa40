package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser holds of a session. The database knows a hash of it and, sealed under it, the key that was signed in with: neither
 * is of use without the other.
 */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** 32 random bytes in URL-safe Base64. */
    static Token random() {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    static Optional<Token> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** By which the session is found. */
    String hash() {
        return HexFormat.of().formatHex(derived("session"));
    }

    /** What every form of this session carries, so that no other site can send one. */
    String csrf() {
        return HexFormat.of().formatHex(derived("form"));
    }

    byte[] seal(String secret) {
        var nonce = bytes(NONCE);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(UTF_8));
        var both = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, both, 0, NONCE);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    String open(byte[] sealed) {
        var nonce = new byte[NONCE];
        var rest = new byte[sealed.length - NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        System.arraycopy(sealed, NONCE, rest, 0, rest.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest), UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a session's key can't be sealed or opened", e);
        }
    }

    /** 32 bytes that say nothing of the token or of what else was derived of it. */
    private byte[] derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(("newswatch console " + purpose).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
