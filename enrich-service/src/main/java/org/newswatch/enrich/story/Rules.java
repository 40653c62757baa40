package org.newswatch.enrich.story;

import org.newswatch.enrich.story.likeness.Fingerprint;
import org.newswatch.enrich.story.likeness.Likeness;

/** When two articles tell one story. */
final class Rules {

    /** Sites share their furniture, and follow-ups their background: the same source must come nearer to be believed. */
    private static final double OF_ONE_SOURCE = 0.1;

    private static final double COPY_OF_ONE_SOURCE = 0.2;

    /** A story's first article says what it is about; who joins need not repeat it, but may not be a stranger to it. */
    private static final double AKIN_EVENT = 0.35;

    private static final double AKIN_TEXT = 0.4;

    private final StoryConfig config;

    Rules(StoryConfig config) {
        this.config = config;
    }

    /** From 1 on they tell the same; the more, the surer. */
    double score(Fingerprint a, Fingerprint b, boolean oneSource) {
        var likeness = Likeness.of(a, b);
        double event = event(likeness, oneSource);
        if (a.isTitleOnly() || b.isTitleOnly()) {
            // A source that has the same headline again tomorrow tells of tomorrow.
            return oneSource ? 0 : event / config.sameTitle();
        }
        return Math.max(event / config.sameEvent(), copy(likeness, oneSource) / config.sameText());
    }

    static double event(Likeness likeness, boolean oneSource) {
        return likeness.event() - (oneSource ? OF_ONE_SOURCE : 0);
    }

    static double copy(Likeness likeness, boolean oneSource) {
        return likeness.copy() - (oneSource ? COPY_OF_ONE_SOURCE : 0);
    }

    static boolean areAkin(Fingerprint a, Fingerprint b) {
        var likeness = Likeness.of(a, b);
        return likeness.event() >= AKIN_EVENT || likeness.containment() >= AKIN_TEXT;
    }
}
