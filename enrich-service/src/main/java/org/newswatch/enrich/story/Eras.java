package org.newswatch.enrich.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Texts and keys are kept in partitions as long as the window: the present one and the one before are looked at, older ones are dropped
 * whole, which costs nothing. For whoever has the turn.
 */
final class Eras {

    private static final String OLD = """
        select child.relname from pg_inherits
        join pg_class child on child.oid = inhrelid
        where inhparent in ('story_text'::regclass, 'story_key'::regclass) and child.relname !~ ?
        """;

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
        try (var statement = connection.createStatement()) {
            for (var table : new String[] {"story_text", "story_key"}) {
                statement.executeUpdate("create table if not exists %1$s_%2$d partition of %1$s for values in (%2$d)"
                        .formatted(table, era));
            }
        }
        dropOld(connection, era);
        return true;
    }

    /** Has the next turn look whether the partitions are there: something went wrong. */
    void forget() {
        begun = NONE;
    }

    /** Not what a replica whose clock is ahead has made. */
    private static void dropOld(Connection connection, int era) throws SQLException {
        try (var statement = connection.prepareStatement(OLD);
                var drop = connection.createStatement()) {
            statement.setString(1, "_(%d|%d)$".formatted(era - 1, era));
            try (var old = statement.executeQuery()) {
                while (old.next()) {
                    var table = old.getString(1);
                    if (Integer.parseInt(table.substring(table.lastIndexOf('_') + 1)) < era) {
                        drop.addBatch("drop table " + table);
                    }
                }
            }
            drop.executeBatch();
        }
    }
}
