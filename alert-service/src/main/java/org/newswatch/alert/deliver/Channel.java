package org.newswatch.alert.deliver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.schedule.Schedule;
import org.newswatch.alert.secret.Secret;

/**
 * Where alerts of a subscription go, while this replica holds it.
 *
 * @param tenant whose it is
 * @param type by which its {@link Sender} is found
 * @param address a URL or a mailbox
 * @param host what has to be up for it to work: host and port of a URL, else the type
 * @param settings what only its type knows, a JSON object
 * @param secrets of a webhook, what signs: the present one, and while it is being changed the former one
 * @param schedule of its subscription
 * @param failingSince when the first of its failures was that no success followed; null while it works
 */
record Channel(
        UUID id,
        UUID subscription,
        String tenant,
        String type,
        String address,
        String host,
        String settings,
        List<Secret> secrets,
        Schedule schedule,
        @Nullable Instant failingSince) {

    /** Its present secret, in the clear; null where it has none. */
    @Nullable
    String key() {
        return secrets.isEmpty() ? null : secrets.getFirst().reveal();
    }

    /** Keeps address and settings out of logs. */
    @Override
    public String toString() {
        return "Channel[" + id + "]";
    }
}
