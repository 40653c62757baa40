package org.newswatch.alert.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an alert may go.
 *
 * @param held what it waits for until then, a word or two for the subscriber; null when it goes at once
 */
public record Due(Instant at, @Nullable String held) {

    /** For the end of the quiet hours. */
    public static final String QUIET_HOURS = "quiet hours";

    /** For the time at which there is a digest. */
    public static final String DIGEST = "digest";

    /** For the next hour or day, as this one's messages are used up. */
    public static final String CAP = "cap";
}
