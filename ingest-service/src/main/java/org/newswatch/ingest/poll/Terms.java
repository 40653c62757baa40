package org.newswatch.ingest.poll;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says beside the feed.
 *
 * @param freshFor for how long the answer need not be asked for again, after Cache-Control and Expires
 * @param movedTo where permanent redirects led, the first hop on; null when there was none or a temporary one came first
 * @param links to its hubs
 */
record Terms(@Nullable Duration freshFor, @Nullable String movedTo, LinkHeaders links) {

    static final Terms NONE = new Terms(null, null, LinkHeaders.NONE);
}
