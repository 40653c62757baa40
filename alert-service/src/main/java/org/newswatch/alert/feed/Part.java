package org.newswatch.alert.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alert;

/**
 * A part of a feed, newest first.
 *
 * @param title of the feed
 * @param self where this part is found
 * @param next where the part after it is; absent at the end
 * @param updated when the newest of its alerts was raised; the beginning of time when there is none
 */
record Part(
        UUID subscription,
        String title,
        String self,
        @Nullable String next,
        Instant updated,
        List<Alert> alerts) {}
