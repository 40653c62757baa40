package org.newswatch.alert.tenant;

import java.security.SecureRandom;
import java.util.Base64;
import org.newswatch.gate.AccessKeys;

/** A key as its holder sends it. It is shown once and never kept. */
record BearerKey(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PREFIX = 11;

    /** {@code nw_} and 32 random bytes in URL-safe Base64. */
    static BearerKey random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new BearerKey("nw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return AccessKeys.hash(text);
    }

    /** Enough to recognise a random key by, too little to guess it; of a short key nothing. */
    String prefix() {
        return text.length() < 3 * PREFIX ? "" : text.substring(0, PREFIX);
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
