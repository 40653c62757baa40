package org.newswatch.alert.recent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that is kept.
 *
 * @param seq its place among those kept; later ones have a higher one
 * @param news whether it was matched when it came
 * @param ofBacklog whether this or an earlier version was there before anybody asked for its feed
 * @param retaggedAt when it got the topics it has now, if these are not those it came with
 * @param packed its event, which is unpacked when it is asked for: a page of them may be much larger than it looks
 */
public record RecentArticle(
        long seq,
        String id,
        int version,
        boolean news,
        boolean ofBacklog,
        Instant receivedAt,
        @Nullable Instant retaggedAt,
        byte[] packed) {

    /** As it was given to be kept. */
    public byte[] event() {
        return Packed.unpack(packed);
    }
}
