package org.newswatch.alert.secret;

import java.util.Arrays;
import java.util.Optional;

/** The ways of Standard Webhooks 1.0 to sign. */
public enum Signing {
    /** HMAC-SHA256 with a secret that both sides know, {@code whsec_…}. */
    HMAC("hmac"),
    /** With a key of ours, {@code whsk_…}, that receivers check with its public half, {@code whpk_…}. */
    ED25519("ed25519");

    private final String key;

    Signing(String key) {
        this.key = key;
    }

    /** As requests and the database name it. */
    public String key() {
        return key;
    }

    public static Optional<Signing> of(String key) {
        return Arrays.stream(values())
                .filter(signing -> signing.key.equals(key))
                .findFirst();
    }
}
