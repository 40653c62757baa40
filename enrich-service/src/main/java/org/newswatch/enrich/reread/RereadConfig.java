package org.newswatch.enrich.reread;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is read again, and how fast. */
@ConfigMapping(prefix = "enrich")
interface RereadConfig {

    /** Trying drafts. */
    Trials trials();

    /** Tagging anew. */
    Retagging retag();

    /** Trying drafts. */
    interface Trials {

        /** The most articles that one trial may ask for. */
        @WithDefault("10000")
        int most();

        /** After this time a trial answers with the articles read so far. */
        @WithDefault("10s")
        Duration longest();

        /** How many trials a replica does at once. */
        @WithDefault("2")
        int atOnce();
    }

    /** Tagging anew. */
    interface Retagging {

        /** How many topics a replica tags anew at once: of two at work on one article each would undo the other. */
        @WithDefault("1")
        int atOnce();

        /** The share of one processor that a retag takes at most, so that the stream has the rest. */
        @WithDefault("0.5")
        double share();

        /** How long to wait before reading, until every replica tags with the topic's version and has sent what it had begun. */
        @WithDefault("2s")
        Duration settle();

        /** The most articles in one partition; 32 bytes of memory each. */
        @WithDefault("2000000")
        int most();

        /** A retag that showed no life for so long is given up, and may be started again. */
        @WithDefault("30s")
        Duration lifeSign();
    }
}
