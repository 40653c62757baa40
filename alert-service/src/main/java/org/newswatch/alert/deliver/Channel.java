package org.newswatch.alert.deliver;

import java.net.URI;
import java.util.UUID;

/** Where alerts of a subscription go, while this replica holds it. */
record Channel(UUID id, URI url, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Channel[" + id + "]";
    }
}
