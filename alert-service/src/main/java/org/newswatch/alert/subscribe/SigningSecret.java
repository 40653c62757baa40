package org.newswatch.alert.subscribe;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the secrets that webhooks are signed with, in the notation of Standard Webhooks 1.0. */
final class SigningSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningSecret() {}

    /** {@code whsec_} and 32 random bytes in Base64. */
    static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
