package org.newswatch.enrich.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Texts and keys are kept in partitions as long as the window: the present one and the one before are looked at, older ones are dropped
 * whole, which costs nothing. For whoever has the turn.
 */
final class Eras {

    /** No era of ours. */
    private static final int NONE = -1;

    private final StoryConfig config;

    /** One that has its partitions: they are dropped only when two eras have passed. */
    private volatile int begun = NONE;

    Eras(StoryConfig config) {
        this.config = config;
    }

    int at(Instant now) {
        return Math.toIntExact(now.getEpochSecond() / config.window().toSeconds());
    }

    /** Whether the partitions of this era were missing. */
    boolean begin(Connection connection, int era) throws SQLException {
        if (era == begun) {
            return false;
        }
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select to_regclass('story_key_%d')".formatted(era))) {
            found.next();
            if (found.getString(1) != null) {
                begun = era;
                return false;
            }
        }
        // The tables need not be the service's: both are functions of their owner's.
        try (var statement = connection.prepareStatement("select make_era(?), drop_eras_before(?)")) {
            statement.setInt(1, era);
            statement.setInt(2, era - 1);
            statement.execute();
        }
        return true;
    }

    /** Has the next turn look whether the partitions are there: something went wrong. */
    void forget() {
        begun = NONE;
    }
}
