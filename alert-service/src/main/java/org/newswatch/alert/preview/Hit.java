package org.newswatch.alert.preview;

import java.time.Instant;

/**
 * A version of an article, as far as it matters to what is told.
 *
 * @param story the id that its story went by when it came
 * @param sources how many told it by then
 * @param ofBacklog whether it, or an earlier version of it, is no news
 * @param urgent whether it is what the quiet hours let through
 */
record Hit(
        long seq,
        Instant receivedAt,
        String article,
        int version,
        String story,
        int sources,
        boolean ofBacklog,
        boolean urgent) {

    Hit tellingStory(String current) {
        return new Hit(seq, receivedAt, article, version, current, sources, ofBacklog, urgent);
    }
}
