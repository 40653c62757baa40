package org.newswatch.ingest.websub;

import java.util.UUID;

/**
 * What was agreed, or is to be agreed, with the hub of a feed.
 *
 * @param id names the callback; nobody can guess it
 * @param feed all zeros when it was deleted
 * @param topic the feed as the hub knows it
 * @param secret signs what the hub pushes
 * @param tries in vain, in a row
 * @param orphaned whether the feed is not followed any more: deleted, paused or gone
 */
record Lease(UUID id, UUID feed, String hub, String topic, String secret, State state, int tries, boolean orphaned) {

    enum State {
        /** The hub is to be asked. */
        WANTED,
        /** The hub has the request and will verify it. */
        ASKED,
        /** The hub pushes. */
        ACTIVE,
        /** The hub did not want to, or could not be reached; asked again much later. */
        REFUSED,
        /** The hub is to be told to stop. */
        ENDING
    }

    /** As it stands in the callback's address: 32 hexadecimal digits. */
    String callbackId() {
        return id.toString().replace("-", "");
    }

    boolean pushes() {
        return state == State.ASKED || state == State.ACTIVE;
    }
}
