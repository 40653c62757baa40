package org.newswatch.alert.console;

import org.newswatch.gate.Caller;

/**
 * Who is signed in.
 *
 * @param key with which the other services are asked
 * @param token by which it is found
 */
public record Session(Caller caller, String key, Token token) {

    /** What every form carries. */
    public String csrf() {
        return token.csrf();
    }

    /** Keeps the key and the token out of logs. */
    @Override
    public String toString() {
        return "Session[" + caller.keyId() + "]";
    }
}
