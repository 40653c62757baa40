package org.newswatch.enrich.story;

import org.newswatch.enrich.story.likeness.Fingerprint;
import org.newswatch.enrich.story.likeness.FingerprintReader;
import org.newswatch.enrich.story.likeness.Keys;

/** An article of a batch, read before its turn comes. */
record Reading(Telling telling, Fingerprint print, long[] keys) {

    /** A withdrawn article is found by nobody. */
    static Reading of(Telling telling, FingerprintReader reader) {
        var print = reader.read(telling.text());
        return new Reading(telling, print, telling.deleted() ? new long[0] : Keys.of(print));
    }
}
